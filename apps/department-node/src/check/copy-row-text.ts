const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row for COPY: its line and the values; an empty value is the empty text. */
export function copyRowText(line: number, values: readonly string[]): string {
  let text = String(line);
  for (const value of values) text += `\t${SPECIAL.test(value) ? value.replace(/[\\\t\n\r]/g, (special) => ESCAPES[special] as string) : value}`;
  return `${text}\n`;
}
