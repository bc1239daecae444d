import { defaultRetentionDays } from '../lists/retention-days.js';
import { compactedBecause, topicConfig, topicDays, type TopicKind } from './topic-config.js';
import { topics, type TopicSpec } from './topics.js';

const kinds: readonly (readonly [RegExp, TopicKind, string])[] = [
  [/\.dlq$/, 'dlq', '死信'], [/^share\./, 'share', '名单和结果'], [/\.share-receipt\./, 'receipt', '共享回执'], [/\.letter-receipt\./, 'letter', '重放结果'], [/\.resend-/, 'resend', '补发'], [/^audit\./, 'audit', '审计副本'],
];

/** The page of all topics, written from their declaration alone. */
export function topicsPage(): string {
  return [
    '# 主题', '',
    '本页由主题声明 `libs/contracts/src/messages/topics.ts` 生成，测试保证两者一致。启动时缺少的主题按声明创建，配置有出入的改回声明；分区数不同的只报告，不更改（键的先后次序依赖分区）。', '',
    '## 保存', '', '| 种类 | 保存 | 理由 |', '|---|---|---|',
    ...kinds.map(([, kind, title]) => `| ${title} | ${topicDays[kind].days} 天 | ${topicDays[kind].because} |`),
    `| 环节、参考数据 | 合并（compact） | ${compactedBecause} |`, '',
    `合并主题的配置：${settings({ cleanup: 'compact' })}。最新的分段从不合并，所以分段按时间早换。`, '',
    `按期删除主题的配置（以 ${defaultRetentionDays} 天为例）：${settings({ cleanup: 'delete' })}。`, '',
    '## 清单', '', `共 ${topics.length} 个，其中死信主题 ${topics.filter(({ name }) => name.endsWith('.dlq')).length} 个（每个主题一个，名称加 \`.dlq\`，一个分区，表中略去）。`, '',
    '| 主题 | 所属 | 键 | 分区 | 保存 |', '|---|---|---|---|---|',
    ...topics.filter(({ name }) => !name.endsWith('.dlq')).map(line), '',
  ].join('\n');
}

const settings = (spec: Pick<TopicSpec, 'cleanup'>): string => Object.entries(topicConfig(spec)).map(([name, value]) => `\`${name}=${value}\``).join('，');

const line = ({ name, owner, key, partitions, cleanup, keptDays }: TopicSpec): string =>
  `| \`${name}\` | ${owner} | ${key} | ${partitions} | ${cleanup === 'compact' ? '合并' : `${keptDays ?? defaultRetentionDays} 天`} |`;
