import { counties, decisionKindKeys, decisionKinds, officeName, safetyDutyDepartments, type CountyCode } from '@lianban/contracts';
import type { PublicRecord, PublicVersion } from '@lianban/disclosure';
import { addDays, plainDate } from '@lianban/kernel';

const firms = ['景德镇市昌南瓷业有限公司', '浮梁县高岭矿业有限公司', '乐平市沿沟煤业有限公司', '江西洪源化工有限公司', '重庆路桥工程有限公司景德镇分公司'];
const places = [...(Object.keys(counties) as CountyCode[]), null];
const HOSTILE = '<script>window.hit=1</script>"><img src=x onerror="window.hit=1">&lt;b&gt;\u0000]]>';
const REASON = '当事人名称有误，依申请更正';

/** Made-up publications of every sort; the last three are a trial for a page: hostile, very long, and without a firm. */
export function publicRecords(count: number): PublicRecord[] {
  const plain = Array.from({ length: count - 3 }, (_, index) => recordOf(index));
  const [hostile, long, nameless] = [recordOf(count - 3), recordOf(count - 2), recordOf(count - 1)];
  return [...plain, retold(hostile, hostileVersion), retold(long, longVersion), retold(nameless, (version) => ({ ...version, party: null }))];
}

export const correctedRecord = (): PublicRecord => recordOf(4);
export const withdrawnRecord = (): PublicRecord => recordOf(5);
export const accidentRecord = (): PublicRecord => recordOf(3);

function recordOf(index: number): PublicRecord {
  const kind = index % 7 === 3 ? 'accident-report' : 'decision';
  const department = kind === 'decision' ? safetyDutyDepartments[index % safetyDutyDepartments.length]! : 'government';
  const county = places[index % places.length] ?? null;
  const digits = String(index).padStart(6, '0');
  const first = versionOf(index, kind);
  const second = { ...first, version: 2, publishedOn: addDays(plainDate(first.publishedOn), 5), correctedReason: REASON };
  return {
    documentId: `document-${digits}`, kind, slug: `${kind === 'decision' ? 'ed' : 'ac'}-2026-${digits}`, number: kind === 'decision' ? `景应急罚〔2026〕${index}号` : `AC-2026-${digits}`,
    department, county, officeName: officeName(department, county), versions: index % 9 === 4 ? [first, second] : [first],
    withdrawn: index % 13 === 5 ? { on: '2026-11-20', reason: '经行政复议，原决定被撤销' } : null,
  };
}

function versionOf(index: number, kind: PublicRecord['kind']): PublicVersion {
  const firm = firms[index % firms.length]!;
  const decision = decisionKindKeys[index % decisionKindKeys.length]!;
  const happenedOn = addDays(plainDate('2026-01-05'), index * 5);
  return {
    version: 1, publishedOn: addDays(happenedOn, 9), happenedOn, party: firm, correctedReason: null,
    title: kind === 'decision' ? `关于${firm}${decisionKinds[decision]}的行政处罚决定书` : `${firm}高处坠落一般事故调查报告`,
    category: kind === 'decision' ? decision : 'ordinary', categoryLabel: kind === 'decision' ? decisionKinds[decision] : '一般事故',
    facts: [{ label: kind === 'decision' ? '罚款金额' : '死亡人数', value: kind === 'decision' ? '30,000.00 元' : '1 人' }],
    sections: [{ heading: null, paragraphs: ['现将全文公开。'] }, { heading: '事实', paragraphs: ['执法人员现场检查时发现，该单位未如实记录隐患排查治理情况。', '以上事实有现场检查记录为证。'] }],
    basis: ['《中华人民共和国安全生产法》第九十七条'],
  };
}

const retold = (record: PublicRecord, change: (version: PublicVersion) => PublicVersion): PublicRecord => ({ ...record, versions: record.versions.map(change) });

function hostileVersion(version: PublicVersion): PublicVersion {
  return { ...version, title: `标题${HOSTILE}`, party: `企业${HOSTILE}`, categoryLabel: `种类${HOSTILE}`, facts: [{ label: HOSTILE, value: HOSTILE }], sections: [{ heading: HOSTILE, paragraphs: [HOSTILE] }], basis: [HOSTILE] };
}

function longVersion(version: PublicVersion): PublicVersion {
  const sections = Array.from({ length: 12 }, (_, index) => ({ heading: `第${index + 1}部分 ${'很长的标题'.repeat(8)}`, paragraphs: Array.from({ length: 10 }, () => '事故发生后，有关单位立即组织救援并上报。'.repeat(20)) }));
  return { ...version, title: `关于${'长名称'.repeat(40)}的决定书`, party: `${'长'.repeat(60)}有限公司`, facts: [{ label: '一个很长很长很长很长的栏目名称', value: 'https-without-a-break'.repeat(20) }, { label: '多行', value: '第一行\n第二行' }], sections };
}
