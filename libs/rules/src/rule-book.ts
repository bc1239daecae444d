import { articleLabel, citationLabel, findDocument, findParaphrase } from '@lianban/gazette';
import { article } from '@lianban/kernel';
import { feeTiers, lprChanges, lprSource, percent, permille } from '@lianban/procedure-loan-renewal';
import { snakeKey } from './case-names.js';
import { lawFigures, shippedSettings } from './law-figures.js';
import { getReadingNote } from './reading-notes.js';
import { ruleRegistry } from './registry.js';
import type { RegisteredRule } from './rule.js';

/** What the book shows of a worked case. */
export interface BookCase {
  named: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
}

const GENERATED = '<!-- 由规则登记表生成：npm run rule-book -w @lianban/rules。请勿手工修改。 -->';

/** The rule book: file name → Markdown (zh-CN), one page per registered rule, one of figures, and an index. */
export function ruleBook(cases: Record<string, BookCase[]>): Record<string, string> {
  const pages = ruleRegistry.map((rule) => [fileOf(rule), rulePage(rule, cases[rule.id] ?? [])]);
  return { 'README.md': indexPage(), 'figures.md': figuresPage(), ...Object.fromEntries(pages) };
}

function fileOf(rule: RegisteredRule): string {
  return `${rule.id.toLowerCase().replace(/[._]/g, '-')}.md`;
}

function page(...lines: (string | string[])[]): string {
  return `${[GENERATED, ...lines.flat()].join('\n')}\n`;
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function indexPage(): string {
  const rows = ruleRegistry.map((rule) => [`[${rule.id}](${fileOf(rule)})`, rule.title, basisOf(rule), rule.inForceFrom]);
  return page(
    '', '# 规则手册', '',
    '每条规则都是引用条文的纯函数，逐步说明结果。文字是我们的概括，以公报原文为准；解释权在各文件指定的部门：10 号文第 78 条为市医疗保障局，9 号文第 24 条为市政府金融办；43 号文没有写明。', '',
    table(['规则', '名称', '依据', '自何日起'], rows), '',
    '[法定数字与本地参数](figures.md)', '',
    '命令行：`npx lianban rules evaluate`，逐行读取 `{id, rule, input}`，逐行输出 `{id, result}`。',
  );
}

function basisOf(rule: RegisteredRule): string {
  return rule.basis ? `${rule.basis.document} ${rule.basis.articles.map((number) => articleLabel(number, rule.basis?.document)).join('、')}` : '国务院办公厅各年节假日安排的通知';
}

function rulePage(rule: RegisteredRule, cases: BookCase[]): string {
  return page(
    '', `# ${rule.id} ${rule.title}`, '', rule.formula, '',
    `自 ${rule.inForceFrom} 起${rule.inForceTo ? `，至 ${rule.inForceTo}` : ''}。`, '',
    '## 依据', '', basisLines(rule), '',
    rule.readings.length > 0 ? ['## 有两种读法的地方', '', ...readingTable(rule), ''] : [],
    '## 算例', '', caseTable(cases),
  );
}

function basisLines(rule: RegisteredRule): string[] {
  if (!rule.basis) return ['- 国务院办公厅关于各年部分节假日安排的通知（2023—2026 年；2027 年尚未公布，只给出范围）'];
  const { document, articles } = rule.basis;
  const title = findDocument(document)?.title ?? '';
  const lines = articles.map((number) => `- ${citationLabel(article(document, number))}：${findParaphrase(document, number) ?? '（未概括）'}`);
  return [`《${title}》（${document}）`, '', ...lines];
}

function readingTable({ readings, basis }: RegisteredRule): string[] {
  const rows = readings.map((key) => {
    const note = getReadingNote(key);
    return [`\`${snakeKey(key)}\``, `\`${note.chosen}\``, note.text, `${articleLabel(note.article, basis?.document)}，${note.entry}`];
  });
  return table(['参数', '所取', '含义', '出处'], rows);
}

function caseTable(cases: BookCase[]): string[] {
  const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
  return table(['情形', '输入', '结果'], cases.map((each) => [each.named, code(each.input), code(each.expected)]));
}

function figuresPage(): string {
  const law = lawFigures.map(([name, figure]) => [name, valueOf(figure.value), figure.unit, citationLabel(figure.citation), figure.inForceFrom]);
  const settings = shippedSettings.map((setting) => [
    `\`${setting.key}\``, String(setting.value), setting.effectiveFrom, setting.synthetic ? '是' : '', setting.source,
  ]);
  return page(
    '', '# 法定数字与本地参数', '', '## 法定数字', '', table(['名称', '数值', '单位', '依据', '自何日起'], law), '',
    '## 周转基金手续费档次', '', table(['借用天数', '费率', '依据'], feeRows()), '',
    '## 一年期 LPR', '', `${lprSource.publisher}公布，${lprSource.rule}。核对到 ${lprSource.checkedOn} 公布的一期；${lprSource.unverified}。`, '',
    table(['自何日起', '利率'], lprChanges.map(({ from, bp }) => [from, percent(bp)])), '',
    '## 本地参数的初始值', '', '条文未写明的，由有日期、有出处、经两人确认的本地参数补足；缺失时转人工，绝不按零计算。金额以分为单位。', '',
    table(['参数', '值', '自何日起', '虚构', '出处'], settings),
  );
}

function feeRows(): string[][] {
  const from = (index: number): number => (feeTiers.value[index - 1]?.upToDays ?? -1) + 1;
  const cite = citationLabel(feeTiers.citation);
  const rows = feeTiers.value.map(({ upToDays, feeRateBp }, index) => [`${from(index)} 至 ${upToDays ?? '一个月'}`, permille(feeRateBp), cite]);
  return [...rows, ['超过一个月', '由领导小组决定', cite]];
}

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'object' && value !== null ? Object.values(value).join(' 至 ') : String(value);
}
