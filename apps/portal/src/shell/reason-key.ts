/** `SHARE.GAP` and `MESSAGE.SHAPE:scope.period` as keys of the texts: `SHARE_GAP`, `MESSAGE_SHAPE`. */
export function reasonKey(code: string): string {
  return (code.split(':')[0] ?? code).replaceAll('.', '_');
}
