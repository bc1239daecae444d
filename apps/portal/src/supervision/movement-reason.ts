/** A movement's reason ends with the id of the notice that caused it, for programs; people read the words before it. */
export function movementReason(reason: string): string {
  return reason.replace(/（[\w-]+）$/u, '');
}
