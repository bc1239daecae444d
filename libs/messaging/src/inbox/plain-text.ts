const MOST_CHARACTERS = 200;
 
const CONTROLS = /[\u0000-\u001f\u007f\ud800-\udfff]/gu;

/** Text of a stranger that any column, header and page can hold: no controls, at most 200 characters unless told. */
export function plainText(text: string, most: number = MOST_CHARACTERS): string {
  return text.slice(0, most).replace(CONTROLS, '?');
}

export function isPlain(text: string, most?: number): boolean {
  return text === plainText(text, most);
}
