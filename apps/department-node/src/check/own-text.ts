/** A copy that keeps nothing else alive: a cell is a slice of the text that was read with it, and holds all of it. */
export function ownText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
