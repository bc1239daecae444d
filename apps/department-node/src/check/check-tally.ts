import { checkRules, checkSentence, type CheckCode, type CheckCounts, type CheckLevel, type FindingGroup, type RowFinding } from '@lianban/contracts';

const repeats: readonly CheckCode[] = ['DUP_IN_FILE', 'DUP_CONFLICT', 'ROW_REPEATED', 'ROW_CONFLICT'];

interface Group {
  code: CheckCode;
  column: string | null;
  parameter: string | null;
  rows: number;
}

/** Counts of a check while it runs, and its findings by rule and column. */
export class CheckTally {
  readonly counts: CheckCounts = { read: 0, passed: 0, refused: 0, hinted: 0, duplicates: 0 };
  private readonly groups = new Map<string, Group>();

  row(taken: boolean, findings: readonly RowFinding[]): void {
    this.counts.read += 1;
    if (taken) this.counts.passed += 1;
    else this.counts.refused += 1;
    if (taken && findings.length > 0) this.counts.hinted += 1;
    for (const finding of findings) this.add(finding);
  }

  /** A row that had passed is refused after all. */
  refusePassed(code: CheckCode): void {
    this.counts.passed -= 1;
    this.counts.refused += 1;
    if (repeats.includes(code)) this.counts.duplicates += 1;
    this.add({ code, column: null, parameter: null });
  }

  hintPassed(code: CheckCode, column: string | null = null, parameter: string | null = null): void {
    this.counts.hinted += 1;
    this.add({ code, column, parameter });
  }

  private add({ code, column, parameter }: RowFinding): void {
    const key = column === null ? code : `${code} ${column}`;
    const group = this.groups.get(key);
    if (!group) this.groups.set(key, { code, column, parameter, rows: 1 });
    else {
      group.rows += 1;
      if (group.parameter !== parameter) group.parameter = null;
    }
  }

  /** The most frequent first; a parameter is named only when all rows share it. */
  findings(levels: Partial<Record<CheckCode, CheckLevel>> = {}): FindingGroup[] {
    return [...this.groups.values()]
      .sort((a, b) => b.rows - a.rows)
      .map(({ code, column, parameter, rows }) => ({
        code, level: levels[code] ?? checkRules[code].level, sentence: checkSentence(code, parameter ?? '…'), remedy: checkRules[code].remedy, rows, column,
      }));
  }
}
