import { citationLabel, findDocument, findParaphrase } from '@lianban/gazette';
import { article, type LawFigure } from '@lianban/kernel';
import {
  defaultReadings, defaultSettings, interruptionMonths, newbornDays, readingNotes, statusDays, usualWindow, waitingDays, type ReadingKey,
} from '@lianban/procedure-subsidised-enrolment';
import { snakeKey } from './case-names.js';
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
    '每条规则都是引用条文的纯函数，逐步说明结果。文字是我们的概括，以公报原文为准；解释权在第 78 条所指的部门。', '',
    table(['规则', '名称', '依据', '自何日起'], rows), '',
    '[法定数字与本地参数](figures.md)', '',
    '命令行：`npx lianban rules evaluate`，逐行读取 `{id, rule, input}`，逐行输出 `{id, result}`。',
  );
}

function basisOf(rule: RegisteredRule): string {
  return rule.basis ? `${rule.basis.document} 第 ${rule.basis.articles.join('、')} 条` : '国务院办公厅各年节假日安排的通知';
}

function rulePage(rule: RegisteredRule, cases: BookCase[]): string {
  return page(
    '', `# ${rule.id} ${rule.title}`, '', rule.formula, '',
    `自 ${rule.inForceFrom} 起${rule.inForceTo ? `，至 ${rule.inForceTo}` : ''}。`, '',
    '## 依据', '', basisLines(rule), '',
    rule.readings.length > 0 ? ['## 有两种读法的地方', '', ...readingTable(rule.readings as ReadingKey[]), ''] : [],
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

function readingTable(keys: ReadingKey[]): string[] {
  const rows = keys.map((key) => {
    const note = readingNotes[key];
    return [`\`${snakeKey(key)}\``, `\`${String(defaultReadings[key])}\``, note.text, `第 ${note.article} 条，${note.entry}`];
  });
  return table(['参数', '所取', '含义', '出处'], rows);
}

function caseTable(cases: BookCase[]): string[] {
  const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
  return table(['情形', '输入', '结果'], cases.map((each) => [each.named, code(each.input), code(each.expected)]));
}

function figuresPage(): string {
  const figures: [string, LawFigure<unknown>][] = [
    ['集中征缴期', usualWindow], ['待遇等待期', waitingDays], ['新生儿参保期限', newbornDays],
    ['职工医保中断期限', interruptionMonths], ['取得新身份后参保期限', statusDays],
  ];
  const law = figures.map(([name, figure]) => [name, valueOf(figure.value), figure.unit, citationLabel(figure.citation), figure.inForceFrom]);
  const settings = defaultSettings.map((setting) => [
    `\`${setting.key}\``, String(setting.value), setting.effectiveFrom, setting.synthetic ? '是' : '', setting.source,
  ]);
  return page(
    '', '# 法定数字与本地参数', '', '## 法定数字', '', table(['名称', '数值', '单位', '依据', '自何日起'], law), '',
    '## 本地参数的初始值', '', '条文未写明的，由有日期、有出处、经两人确认的本地参数补足；缺失时转人工，绝不按零计算。金额以分为单位。', '',
    table(['参数', '值', '自何日起', '虚构', '出处'], settings),
  );
}

function valueOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).join(' 至 ') : String(value);
}
