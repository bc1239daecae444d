const DIGIT = '[0-9\\uFF10-\\uFF19]';
const LAST = '[0-9\\uFF10-\\uFF19XxＸ]';
const alone = (pattern: string): RegExp => new RegExp(`(?<!${DIGIT})${pattern}(?!${DIGIT})`, 'gu');

const NUMBERS: [pattern: RegExp, instead: string][] = [
  [alone(`${DIGIT}{6}[ -]?${DIGIT}{8}[ -]?${DIGIT}{3}${LAST}`), '[证件号码]'],
  [alone(`(?:${DIGIT}{4}[ -]){3,4}${DIGIT}{1,4}`), '[账号]'],
  [alone(`${DIGIT}{15,30}${LAST}?`), '[号码]'],
  [alone('(?:86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}'), '[手机号码]'],
];

/**
 * The last net under every log line and every text that leaves in an error: whatever looks like an identity number,
 * a mobile phone or a bank account is taken out, in half- or full-width digits. It asks for the shape only, not for a
 * valid check character.
 */
export function maskPersonal(text: string): string {
  return NUMBERS.reduce((masked, [pattern, instead]) => masked.replace(pattern, instead), text);
}
