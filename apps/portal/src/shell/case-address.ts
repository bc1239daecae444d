/** Where the cases of each procedure are shown. */
const casePages: Readonly<Record<string, string>> = { 'subsidised-enrolment': '/cases', 'loan-renewal': '/loans' };

/** The page of a case; undefined for a procedure that this portal has no page for. */
export function caseAddress({ procedure, caseId }: { procedure: string; caseId: string }): string | undefined {
  const page = casePages[procedure];
  return page && `${page}/${encodeURIComponent(caseId)}`;
}
