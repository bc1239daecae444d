import { counties, decisionKindKeys, decisionKinds, safetyDutyDepartments, officeName, type CountyCode } from '@lianban/contracts';
import { addDays, plainDate } from '@lianban/kernel';
import { PublicRecord, type PublicVersion } from '@lianban/disclosure';
import type { PublicSite } from './public-site.js';

export const sampleSite: PublicSite = { url: 'http://127.0.0.1:8080/open', title: '景德镇市安全生产监管执法信息公开', issuerName: '景德镇市安全生产委员会办公室', generatedOn: '2026-11-24' };

const FIRST_DAY = plainDate('2024-11-01');
const surnames = ['景德镇市昌南瓷业有限公司', '浮梁县高岭矿业有限公司', '乐平市沿沟煤业有限公司', '江西洪源化工有限公司', '景德镇市珠山建筑工程有限公司', '安泰烟花制造有限公司', 'A1 物流（景德镇）有限公司', '重庆路桥工程有限公司景德镇分公司'];
const places = [...(Object.keys(counties) as CountyCode[]), null];

/** A made-up publication: every seventh is an accident, every ninth corrected, every thirteenth withdrawn. */
export function sampleRecord(index: number): PublicRecord {
  const county = places[index % places.length] ?? null;
  const accident = index % 7 === 3;
  const department = accident ? 'government' : safetyDutyDepartments[index % safetyDutyDepartments.length]!;
  const year = 2024 + Math.floor(index / 40) % 3;
  const first = accident ? accidentVersion(index) : decisionVersion(index);
  const corrected = index % 9 === 4 ? [{ ...first, version: 2, publishedOn: addDays(plainDate(first.publishedOn), 12), title: `${first.title}（更正）`, correctedReason: '当事人名称有误，依申请更正' }] : [];
  const last = corrected.at(-1) ?? first;
  return PublicRecord.parse({
    documentId: `document-${String(index).padStart(6, '0')}`, kind: accident ? 'accident-report' : 'decision', slug: `${accident ? 'ac' : 'ed'}-${year}-${String(index).padStart(6, '0')}`,
    number: accident ? `AC-${year}-${String(index).padStart(6, '0')}` : `景应急罚〔${year}〕${index}号`, department, county, officeName: officeName(department, county),
    versions: [first, ...corrected], withdrawn: index % 13 === 5 ? { on: addDays(plainDate(last.publishedOn), 40), reason: '经行政复议，原决定被撤销' } : null,
  });
}

export const sampleRecords = (count: number): PublicRecord[] => Array.from({ length: count }, (_, index) => sampleRecord(index));

function decisionVersion(index: number): PublicVersion {
  const kind = decisionKindKeys[index % decisionKindKeys.length]!;
  const firm = surnames[index % surnames.length]!.replace('有限公司', index >= surnames.length * 3 ? `第${index % 23}有限公司` : '有限公司');
  const happenedOn = addDays(FIRST_DAY, (index * 11) % 740);
  return {
    version: 1, publishedOn: addDays(happenedOn, 9), title: `关于${firm}${decisionKinds[kind]}的行政处罚决定书`, party: index % 17 === 8 ? null : firm, category: kind, categoryLabel: decisionKinds[kind], happenedOn,
    facts: [{ label: '罚款金额', value: `${(index % 9) + 1}0,000.00 元` }, { label: '履行期限', value: '收到本决定书之日起十五日内' }],
    sections: [
      { heading: '违法事实', paragraphs: ['执法人员在现场检查时发现，该单位未按规定对从业人员进行安全生产教育和培训，特种作业人员未持证上岗，且未如实记录隐患排查治理情况。', '以上事实有现场检查记录、询问笔录和影像资料为证。'] },
      { heading: '处理决定', paragraphs: [`依据上述规定，决定给予${decisionKinds[kind]}。`, '如不服本决定，可以依法申请行政复议或者提起行政诉讼。'] },
    ],
    basis: ['《中华人民共和国安全生产法》第九十七条', ...(index % 2 ? ['《生产安全事故应急预案管理办法》第四十四条'] : [])], correctedReason: null,
  };
}

function accidentVersion(index: number): PublicVersion {
  const happenedOn = addDays(FIRST_DAY, (index * 13) % 740);
  const firm = surnames[index % surnames.length]!;
  return {
    version: 1, publishedOn: addDays(happenedOn, 15), title: `${firm}“${Number(happenedOn.slice(5, 7))}·${Number(happenedOn.slice(8))}”高处坠落一般事故调查报告`, party: firm, category: index % 2 ? 'ordinary' : 'larger', categoryLabel: index % 2 ? '一般事故' : '较大事故', happenedOn,
    facts: [{ label: '死亡人数', value: '1 人' }, { label: '直接经济损失', value: '1,280,000.00 元' }],
    sections: [
      { heading: null, paragraphs: ['经市人民政府批复，现将调查报告全文公开。'] },
      { heading: '一、事故经过', paragraphs: ['作业人员在未系安全带的情况下登高作业，不慎坠落。', '现场负责人随即组织救援。'] },
      { heading: '二、事故原因', paragraphs: ['直接原因是作业人员未按规定使用劳动防护用品。', '间接原因是该单位安全管理不到位。'] },
      { heading: '三、整改措施', paragraphs: ['开展专项排查，建立登高作业审批制度。'] },
    ],
    basis: ['《生产安全事故报告和调查处理条例》第三十四条'], correctedReason: null,
  };
}
