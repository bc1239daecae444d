/** Groups of digits that may be one number: neighbours in the text with nothing but spaces, hyphens or brackets between. */
export interface DigitWindow {
  /** First and last group of its run. */
  from: number;
  to: number;
  start: number;
  end: number;
  /** Digits without what stood between; an X at the end when the text has one. */
  number: string;
  /** How many digits each group has. */
  groups: readonly number[];
  /** Nothing else belongs to the run. */
  whole: boolean;
  /** Up to three letters before: `H` of a permit, `KAZ` of an old residence card. */
  letters: string;
  /** Up to 64 characters before. */
  before: string;
  /** It is an amount or a measure: a unit or decimals follow. */
  measured: boolean;
  /** A neighbour is masked already, so that the groups are remains. */
  besideMask: boolean;
}

/** A group with what its neighbourhood says, read once, since up to 32 windows share it. */
interface Group {
  start: number;
  end: number;
  digits: string;
  xEnd: number | null;
  before: string;
  letters: string;
  measured: boolean;
  maskBefore: boolean;
  maskBehind: boolean;
}

export type DigitRun = readonly Group[];

const GAP = /^[\s\-()]{1,3}$/;
const CHECK_X = /[\s-]?[Xx](?![A-Za-z0-9])/y;
const LETTERS = /(?<![A-Za-z])([A-Za-z]{1,3})[ -]?$/;
const UNIT = /\s?(?:元|万元|亿元|吨|公斤|千克|平方米|立方米|%|\.\d{1,3}(?!\d))/y;
const FEWEST_DIGITS = 7;
/** No number looked for has more. */
export const MOST_DIGITS = 32;
const CONTEXT = 64;

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function groupsOf(text: string): Group[] {
  return [...text.matchAll(/\d+/g)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const x = at(CHECK_X, text, end);
    const before = text.slice(Math.max(0, start - CONTEXT), start);
    return {
      start, end, digits: match[0], xEnd: x ? end + x[0].length : null, before, letters: LETTERS.exec(before)?.[1]?.toUpperCase() ?? '',
      measured: at(UNIT, text, end) !== null, maskBefore: text[start - 1] === '*', maskBehind: text[end] === '*',
    };
  });
}

/** Groups in runs; an X closes its run. */
export function digitRuns(text: string): Group[][] {
  const runs: Group[][] = [];
  for (const group of groupsOf(text)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.xEnd === null && group.start - last.end <= 3 && GAP.test(text.slice(last.end, group.start))) run.push(group);
    else runs.push([group]);
  }
  return runs;
}

function windowOf(run: DigitRun, from: number, to: number, digits: string): DigitWindow {
  const first = run[from] as Group;
  const last = run[to] as Group;
  const withX = last.xEnd !== null && digits.length === 17;
  return {
    from, to, start: first.start, end: withX ? (last.xEnd as number) : last.end, number: withX ? `${digits}X` : digits,
    get groups() { return run.slice(from, to + 1).map((group) => group.digits.length); },
    whole: from === 0 && to === run.length - 1, letters: first.letters, before: first.before, measured: last.measured, besideMask: first.maskBefore || last.maskBehind,
  };
}

/** Every window of 7 to 32 digits of a run, the longest of each first group first: at most 32 for each group of the text. */
export function windowsOf(run: DigitRun): DigitWindow[] {
  return run.flatMap((_, from) => {
    const windows: DigitWindow[] = [];
    let digits = '';
    for (let to = from; to < run.length && (digits += (run[to] as Group).digits).length <= MOST_DIGITS; to += 1) {
      if (digits.length >= FEWEST_DIGITS) windows.push(windowOf(run, from, to, digits));
    }
    return windows.reverse();
  });
}

/** Where the letters before a window begin. */
export function lettersStart(window: DigitWindow): number {
  return window.start - (LETTERS.exec(window.before)?.[0].length ?? 0);
}
