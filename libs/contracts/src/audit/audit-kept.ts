/** Logs are kept at least so long: 网络安全法 art. 23(3), six months; no setting goes below it. */
export const shortestAuditDays = 183;
/** Records of handing personal data to others: 个人信息保护法 art. 56, 网络数据安全管理条例 art. 12, three years. */
export const shortestHandoverDays = 1_096;

export type AuditKept = 'log' | 'handover';
export const auditKeptSettings: Readonly<Record<AuditKept, string>> = { log: 'audit.logKeptDays', handover: 'audit.handoverKeptDays' };
export const auditKeptFloor: Readonly<Record<AuditKept, number>> = { log: shortestAuditDays, handover: shortestHandoverDays };

/** Personal data was handed to another, or seen in clear: shares given, clear text, downloads, papers, proofs. */
export const handoverActions: readonly RegExp[] = [
  /^version\.(publish|withdraw|resend)$/, /^share\.(resend|received)$/, /\.reveal$/, /^person\.search$/, /\.export(-clear)?$/, /^document\.read$/, /^annex\.read$/,
  /^batch\.(original|error-workbook|roster\.reveal|evidence)$/, /^evidence\./, /^letter\.(view|replay)$/, /^received\./,
];

/** How long the record of an action is kept, by what was done alone. */
export function auditKept(action: string): AuditKept {
  return handoverActions.some((kind) => kind.test(action)) ? 'handover' : 'log';
}
