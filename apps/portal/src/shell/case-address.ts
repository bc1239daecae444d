/** Where the cases of each procedure are shown: its queue, and below it each case. */
const casePages: Readonly<Record<string, string>> = {
  'subsidised-enrolment': '/cases', 'loan-renewal': '/loans', 'enforcement-disclosure': '/enforcement', 'decision-performance': '/performance', 'accident-investigation': '/accidents', 'share-alert': '/exchange/alerts',
};

/** The page of a case; undefined for a procedure that this portal has no page for. */
export function caseAddress({ procedure, caseId }: { procedure: string; caseId: string }): string | undefined {
  const page = casePages[procedure];
  return page && `${page}/${encodeURIComponent(caseId)}`;
}

/** The queue of a procedure. Throws for one that this portal has no page for. */
export function caseQueue(procedure: string): string {
  const page = casePages[procedure];
  if (!page) throw new RangeError(`no queue of ${procedure}`);
  return page;
}
