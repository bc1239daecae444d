import { isKnownDivision } from '@lianban/contracts';
import type { Detector, Hit, Known } from '../detector.js';
import { onlineContacts, plateNumbers } from '../contacts/contact.detector.js';
import { outer } from '../spans.js';
import { digitRuns, lettersStart, MOST_DIGITS, windowsOf, type DigitRun, type DigitWindow } from './digit-windows.js';
import { card, creditCode, identityNumber15, identityNumber18, namedAccount, namedIdentityNumber, permit, unexplained, wholeCard, type NumberRule } from './number-rules.js';
import { phone } from './phone.rule.js';

/** The surest first: what one rule took, the next no longer sees. */
const rules: readonly NumberRule[] = [wholeCard, creditCode, identityNumber18, card, identityNumber15, namedIdentityNumber, permit, namedAccount, phone, unexplained];

/** Stands where something else was found; the sign for an object in a text. */
const TAKEN = '\uFFFC';

/** `3602**************`: four say what it was; of a short number fewer. */
function maskNumberHead(number: string): string {
  const shown = number.length >= 15 ? 4 : number.length >= 10 ? 3 : 1;
  return `${number.slice(0, shown)}${'*'.repeat(Math.min(number.length - shown, 8))}`;
}

function hitOf(window: DigitWindow, verdict: ReturnType<NumberRule>, text: string): Hit | null {
  if (!verdict || verdict.kind === 'public') return null;
  const start = verdict.lettered ? lettersStart(window) : window.start;
  const masked = maskNumberHead(verdict.lettered ? text.slice(start, window.end).replace(/[^0-9A-Za-z]/g, '') : window.number);
  return { start, end: window.end, kind: verdict.kind, level: verdict.level, masked, suggestion: masked, ...(verdict.message && { message: verdict.message }) };
}

const groupsOf = ({ from, to }: DigitWindow) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const digitsOf = (run: DigitRun) => run.reduce((total, { digits }) => total + digits.length, 0);

/** What is left between the groups that were taken. */
function leftOver(run: DigitRun, taken: ReadonlySet<number>): DigitRun[] {
  const rest: DigitRun[number][][] = [[]];
  run.forEach((group, index) => (taken.has(index) ? rest.push([]) : rest.at(-1)?.push(group)));
  return rest.filter((part) => part.length > 0);
}

/** What is left beside a number and no longer than one is read again, as a run of its own: so no number hides behind another. */
function numbersOfRun(run: DigitRun, text: string, known: Known): Hit[] {
  const windows = windowsOf(run);
  const taken = new Set<number>();
  const hits: Hit[] = [];
  for (const rule of rules) {
    for (const window of windows) {
      const verdict = rule(window, known);
      if (!verdict || groupsOf(window).some((group) => taken.has(group))) continue;
      groupsOf(window).forEach((group) => taken.add(group));
      const hit = hitOf(window, verdict, text);
      if (hit) hits.push(hit);
    }
  }
  const again = taken.size === 0 ? [] : leftOver(run, taken).filter((part) => digitsOf(part) <= MOST_DIGITS);
  return [...hits, ...again.flatMap((part) => numbersOfRun(part, text, known))];
}

/** A plate or an address of the net is no number, whatever digits it has. */
function withoutContacts(text: string, known: Known): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of outer([...plateNumbers(text, known), ...onlineContacts(text, known)])) {
    const from = Math.max(start, at);
    parts.push(text.slice(at, from), TAKEN.repeat(end - from));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

export const numbers: Detector = (text, known) => {
  const read = withoutContacts(text, known);
  return digitRuns(read).flatMap((run) => numbersOfRun(run, read, known));
};

const HALF_MASKED = /(?<![\d*])(\d{6,17})(\*{1,12})(\d{0,8}[\dXx]?)(?![\d*])/g;
const MOST_SHOWN = 10;

/** `36029919900101****`: the birthday is still there. */
export const halfMaskedNumbers: Detector = (text) => [...text.matchAll(HALF_MASKED)].flatMap((match): Hit[] => {
  const [whole, head = '', , tail = ''] = match;
  if (head.length + tail.length <= MOST_SHOWN || !isKnownDivision(head.slice(0, 6))) return [];
  const masked = maskNumberHead(head.slice(0, 4).padEnd(15, '*'));
  return [{ start: match.index, end: match.index + whole.length, kind: 'identity-number', level: 'warning', masked, suggestion: masked, message: '证件号码隐去的位数太少，仍能认出本人' }];
});
