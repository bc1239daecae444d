import type { FindingKind } from './check.js';
import { clean, type CheckReport, type ReconcileReport } from './run-checks.js';

const kinds: Record<FindingKind, string> = { lost: '丢失', doubled: '重复', differs: '不一致', refused: '被搁置' };
const SHOWN = 20;

/** The report for people: per check what was compared and how much, then each finding. */
export function reportText(report: ReconcileReport): string {
  return [...report.checks.flatMap(checkLines), '', verdict(report)].join('\n');
}

function checkLines({ title, compared, counts, findings, error, seconds }: CheckReport): string[] {
  const amounts = Object.entries(counts).map(([name, count]) => `${name} ${count.toLocaleString('zh-CN')}`).join('，');
  const head = `${findings.length === 0 && error === null ? '✓' : '✗'} ${title}（${seconds} 秒）`;
  const more = findings.length > SHOWN ? [`    ……另有 ${findings.length - SHOWN} 项`] : [];
  return [
    head, ...(compared ? [`    ${compared}`] : []), ...(amounts ? [`    ${amounts}`] : []), ...(error === null ? [] : [`    无法核对：${error}`]),
    ...findings.slice(0, SHOWN).map(({ kind, what, count }) => `    ${kinds[kind]}：${what}${count > 1 ? `（${count}）` : ''}`), ...more,
  ];
}

function verdict(report: ReconcileReport): string {
  if (clean(report)) return '没有丢失，没有重复';
  const { lost, doubled, differing, refused, failed } = report;
  return `丢失 ${lost}，重复 ${doubled}，不一致 ${differing}，被搁置 ${refused}${failed > 0 ? `，${failed} 项无法核对` : ''}`;
}
