const CODE = /^[A-Za-z0-9_.:-]{1,120}$/;

/** What may be stored about an error: its code or class, never its message, which may repeat data. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && CODE.test(code) ? code : error.name;
}
