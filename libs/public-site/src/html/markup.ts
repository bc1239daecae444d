/** Text that is markup already. Only `html` makes it, so that nothing else reaches a page unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = string | number | Markup | null | undefined | false | readonly Part[];

/** What neither HTML nor XML can hold: control characters and non-characters. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;
const SPECIAL = /[&<>"'`]/gu;

/** As text of an element or a quoted attribute, in HTML and in XML. */
export function escapeText(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, '\ufffd').replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}

/** Template whose holes are escaped, but for markup; lists are joined, nothing is left out as nothing. Attributes stand in quotes. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((text, string, index) => text + textOf(parts[index - 1]) + string));
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return escapeText(String(part));
}
