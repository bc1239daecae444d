import { departments, listTitle, serviceLabels } from '@lianban/contracts';
import type { Comparison, Difference, EvidenceVerdict, ReceiptProof } from '@lianban/messaging/evidence';
import { isProved, type VerifiedEvidence } from './verified-evidence.js';

const names: Record<string, string> = { ...serviceLabels, ...departments };
const nameOf = (name: string): string => (names[name] ? `${names[name]}（${name}）` : name);
const kinds: Record<string, string> = { full: '全量', incremental: '增量', correction: '更正', withdrawal: '撤回', snapshot: '快照' };
const statuses: Record<ReceiptProof['status'], string> = { applied: '已应用', refused: '已退回', stuck: '停留未应用' };

/** What is proved, what does not hold and what stays open, for somebody who has only the files. */
export function verdictText(verified: VerifiedEvidence): string {
  const { verdict, against, rows, laterRegistryAt } = verified;
  const lines = [headOf(verdict), ...section('已证明', provedBy(verdict)), ...section('不成立', verdict.faults.map(({ text, file }) => (file && !text.includes(file) ? `${file}：${text}` : text)), '✗')];
  if (rows) lines.push(...section('解密清点', [rows.counted ? `新增 ${rows.counted.added}、变更 ${rows.counted.changed}、退出 ${rows.counted.left} 行，${rows.agree ? '与清单一致' : '与清单不符'}` : '分块没有解开'], rows.agree ? '✓' : '✗'));
  lines.push(...section('没有证明', [...verdict.open, ...limits(verdict, { opened: rows !== null, laterRegistryAt })], '-'));
  if (against) lines.push(...section('与另一份比较', comparisonText(against.comparison, verdict, against.verdict), against.comparison.first || !against.verdict.proved ? '✗' : '✓'), ...section('由各方自己生成、可以不同的文件', against.comparison.own.map(differenceText), '-'));
  return [...lines, `结论：${isProved(verified) ? '已证明' : '未证明'}`].join('\n');
}

const section = (title: string, items: readonly string[], mark = '✓'): string[] => (items.length === 0 ? [] : [`${title}：`, ...items.map((item) => `  ${mark} ${item}`)]);

function headOf({ facts }: EvidenceVerdict): string {
  if (!facts) return '证据包：看不出是哪一份名单';
  const { manifest, copyOf, holder, madeAt } = facts;
  return `证据包：${listTitle(manifest.list)}（${manifest.list}）第 ${manifest.version} 版，${nameOf(holder)}作为${copyOf === 'giver' ? '发布方' : '使用方'}的副本，装包于 ${madeAt}`;
}

function provedBy({ facts, sent, receipts }: EvidenceVerdict): string[] {
  if (!facts || !sent) return [];
  const { manifest, bytes } = facts;
  const { added, changed, left } = manifest.counts;
  return [
    `${nameOf(manifest.department)}以自己的密钥签发了这份清单（${kinds[manifest.kind] ?? manifest.kind}，属期 ${manifest.scope.period}；签名时自称的时间 ${manifest.signedAt ?? manifest.publishedAt}）`,
    `清单所列 ${manifest.chunks.length} 块、共 ${bytes} 字节一块不少、一字节不差，次序与行数合拢：新增 ${added}、变更 ${changed}、退出 ${left} 行，此后共 ${manifest.counts.rowsAfter} 行`,
    ...receipts.filter(({ holds }) => holds).map(({ consumer, status, reasonCode, rowsApplied, at }) =>
      `${nameOf(consumer)}以自己的密钥就这份清单回执：${statuses[status]}${status === 'applied' ? ` ${rowsApplied} 行` : reasonCode ? `（${reasonCode}）` : ''}，自称的时间 ${at}`),
  ];
}

function limits({ facts }: EvidenceVerdict, { opened, laterRegistryAt }: { opened: boolean; laterRegistryAt: string | null }): string[] {
  const all = ['签名的时间是签名者自己写下的，没有第三方的时间戳'];
  if (laterRegistryAt) all.push(`另给的密钥登记签发于 ${laterRegistryAt}，此后才吊销的密钥看不出来`);
  else if (facts) all.push(`密钥登记签发于 ${facts.registryIssuedAt}，此后才吊销的密钥看不出来（可用 --registry 给出更新的登记）`);
  if (!opened) all.push('分块没有解密，各行的内容没有看（可用 --key-dir 给出接收方的密钥来清点行数）');
  return all;
}

function comparisonText({ first, compared }: Comparison, here: EvidenceVerdict, there: EvidenceVerdict): string[] {
  const lines = [first ? `最先不同之处：${differenceText(first)}` : `清单、分块和共有的回执逐字节相同（比较了 ${compared} 个文件）`];
  if (first || !there.proved) lines.push(`本份${here.sent ? '与发布方的签名相符' : '与发布方的签名不符'}，另一份${there.sent ? '与发布方的签名相符' : '与发布方的签名不符'}`);
  lines.push(...there.faults.map(({ text }) => `另一份：${text}`), ...there.open.map((text) => `另一份：${text}`));
  return lines;
}

function differenceText({ file, offset, here, there }: Difference): string {
  if (offset === null) return `${file} 只在一份中有`;
  return `${file} 第 ${offset} 字节（从 0 数起）：本份 ${here ?? '已到末尾'}，另一份 ${there ?? '已到末尾'}`;
}
