import { z } from 'zod';
import { accidentGrades, type AccidentGrade } from '../work-safety/accident-grades.js';
import { decisionKindKeys } from '../work-safety/decision-kinds.js';
import { violationKinds, type ViolationKind } from '../work-safety/violation-kinds.js';
import { keysOf, noticeKinds, termKinds, workingDays, type SettingKind } from './setting-kind.js';

const whole = (least: number, most: number, unit: string): z.ZodType => z.int('须为整数').min(least, `至少 ${least} ${unit}`).max(most, `至多 ${most} ${unit}`);
const days = whole(1, 366, '日');
const months = whole(1, 24, '个月');
const hours = whole(1, 72, '小时');
const people = whole(1, 10_000, '人');
const fen = whole(0, 10_000_000_000_000, '分');
const yesOrNo = z.boolean('须为是或否');
const kindList = z.string('须为文字').refine(
  (text) => text.split(/[,，]/u).map((kind) => kind.trim()).every((kind) => kind === '' || decisionKindKeys.some((known) => known === kind)),
  `只能填写 ${decisionKindKeys.join('、')}，用逗号分隔`,
);

const edges: Record<string, string> = { least: '最低', 'normal-from': '一般档起点', 'heavy-from': '从重档起点', 'top-from': '上限档起点', most: '最高' };
const either = (words: object): string => `(${Object.keys(words).join('|')})`;

const disclosure = keysOf('enforcement-disclosure');
const disclosureKinds: readonly SettingKind[] = [
  ...termKinds(disclosure, '执法决定公开：'),
  ...noticeKinds(disclosure, '执法决定公开：'),
  { key: disclosure('warning-term-working-days'), label: () => '执法决定公开：行政处罚提示期限（工作日，只作提示）', value: workingDays },
  { key: disclosure('further-major-kinds'), label: () => '执法决定公开：第（十）项之外也须审核的决定种类', value: kindList },
  { key: disclosure('count-decision-day'), label: () => '执法决定公开读法：作出决定当日计入', value: yesOrNo },
  {
    key: disclosure(`discretion\\.${either(violationKinds)}\\.${either(edges)}-fen`),
    label: (violation, edge) => `裁量基准：${violationKinds[violation as ViolationKind] ?? violation}，罚款${edges[edge ?? ''] ?? edge}（分）`, value: fen,
  },
];

const performance = keysOf('decision-performance');
const performanceKinds: readonly SettingKind[] = [
  ...termKinds(performance, '执法决定履行：'),
  ...noticeKinds(performance, '执法决定履行：'),
  { key: performance('demand-term-working-days'), label: () => '执法决定履行：逾期后催告期限（工作日）', value: workingDays },
  { key: performance('acknowledgement-term-working-days'), label: () => '执法决定履行：执行单位签收期限（工作日）', value: workingDays },
  { key: performance('halt-execution-term-working-days'), label: () => '执法决定履行：执行单位停供、恢复期限（工作日）', value: workingDays },
  { key: performance('fine-payment-days'), label: () => '执法决定履行：决定未写明期限时缴纳罚款的期限（日）', value: days },
  { key: performance('after-demand-days'), label: () => '执法决定履行：催告后的履行期（日）', value: days },
  { key: performance('suit-term-months'), label: () => '执法决定履行：起诉期限（月）', value: months },
  { key: performance('court-application-term-months'), label: () => '执法决定履行：起诉期满后申请法院强制执行的期限（月）', value: months },
  { key: performance('late-surcharge-daily-bp'), label: () => '执法决定履行：逾期每日加处罚款（基点）', value: whole(0, 10_000, '基点') },
  { key: performance('late-surcharge-cap-percent'), label: () => '执法决定履行：加处罚款上限（罚款的 %）', value: whole(0, 100, '%') },
];

const accident = keysOf('accident-investigation');
const grade = either(Object.fromEntries(Object.keys(accidentGrades).filter((key) => key !== 'ordinary').map((key) => [key, key])));
const gradeWord = (key: string | undefined): string => accidentGrades[key as AccidentGrade] ?? key ?? '';
const accidentKinds: readonly SettingKind[] = [
  ...termKinds(accident, '事故调查处理：'),
  ...noticeKinds(accident, '事故调查处理：'),
  { key: accident('report-by-firm-hours'), label: () => '事故调查处理：单位报告时限（小时）', value: hours },
  { key: accident('report-upward-hours'), label: () => '事故调查处理：逐级上报时限（小时）', value: hours },
  { key: accident('regrade-days'), label: () => '事故调查处理：伤亡变化计入的期限（日）', value: days },
  { key: accident('regrade-days-traffic-fire'), label: () => '事故调查处理：道路交通、火灾事故伤亡变化计入的期限（日）', value: days },
  { key: accident('investigation-term-days'), label: () => '事故调查处理：提交调查报告期限（日）', value: days },
  { key: accident('investigation-extension-days'), label: () => '事故调查处理：调查报告最长延期（日）', value: days },
  { key: accident('closing-term-days'), label: () => '事故调查处理：批复结案期限（日）', value: days },
  { key: accident('closing-term-days-extraordinary'), label: () => '事故调查处理：特别重大事故批复结案期限（日）', value: days },
  { key: accident('rework-term-working-days'), label: () => '事故调查处理：退回后重新提交调查报告的期限（工作日）', value: workingDays },
  { key: accident('publication-term-working-days'), label: () => '事故调查处理：结案后公布调查报告的期限（工作日）', value: workingDays },
  { key: accident(`grade\\.${grade}\\.deaths`), label: (key) => `事故等级：${gradeWord(key)}，死亡人数起点`, value: people },
  { key: accident(`grade\\.${grade}\\.injured`), label: (key) => `事故等级：${gradeWord(key)}，重伤人数起点`, value: people },
  { key: accident(`grade\\.${grade}\\.loss-fen`), label: (key) => `事故等级：${gradeWord(key)}，直接经济损失起点（分）`, value: fen },
  { key: accident('rollover'), label: () => '事故调查处理读法：评估期满遇休息日顺延', value: yesOrNo },
];

/** What 景府办字〔2023〕43号 and the national acts behind it leave to settings. */
export const safetyKinds: readonly SettingKind[] = [...disclosureKinds, ...performanceKinds, ...accidentKinds];
