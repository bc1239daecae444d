import type { Body } from './bodies.data.js';
import { sharesOf, type CatalogueShare } from './catalogue-share.js';

const share = sharesOf('景府办字〔2023〕43号');

/** One of the ten kinds of information that item 17 wants built and used in common; it names no fields. */
function platform(id: string, title: string, about: string, personal = false): CatalogueShare {
  const facts = { title, abstract: `${about}；综合信息平台十类信息之一，文件没有写明字段。`, purpose: '综合信息平台共建共用', kind: 'list', frequency: null, mutual: true, personal } as const;
  return share(`platform-${id}`, 'safety-duty-departments', ['emergency-management', 'safety-duty-departments'], ['17'], facts);
}

const city = { alsoGivers: ['government'] as readonly Body[], personal: false, procedure: 'accident-investigation' };

/** Transfers that work-safety supervision and enforcement give rise to. */
export const workSafetyShares: readonly CatalogueShare[] = [
  share('enforcement-decisions', 'safety-duty-departments', ['public'], ['9'], { title: '安全生产执法决定', abstract: '对企业作出的执法决定及其信息，由各部门汇集后向社会公开。', purpose: '依法公开执法信息并跟踪履行', kind: 'event', frequency: '作出决定后 20 个工作日内公开', personal: false, procedure: 'enforcement-disclosure' }),
  share('standards', 'emergency-management', ['public'], ['2'], { title: '地方安全标准', abstract: '本地制定的安全生产标准。', purpose: '向社会公布', kind: 'event', frequency: null, personal: false }),
  share('safety-standing', 'emergency-management', ['political-legal', 'organisation-department'], ['6'], { title: '安全生产状况通报', abstract: '各地、各单位的安全生产状况。', purpose: '作为地区和干部考核的参考', kind: 'report', frequency: '定期；没有写明间隔', personal: false }),
  share('accident-listing', 'county-governments', ['safety-committee'], ['7'], { ...city, title: '事故挂牌督办与审核', abstract: '事故、等级和调查报告草稿。', purpose: '由上一级挂牌督办、审核', kind: 'event', frequency: null }),
  share('accident-reports', 'county-governments', ['public'], ['7'], { ...city, title: '事故调查报告', abstract: '调查报告全文。', purpose: '向社会公布', kind: 'event', frequency: '规定期限内' }),
  share('accident-evaluation', 'county-governments', ['safety-committee'], ['7'], { ...city, title: '事故结案评估', abstract: '对已结案事故的评估情况。', purpose: '报上一级备案', kind: 'report', frequency: '结案后一年内' }),
  share('accident-findings', 'county-governments', [], ['7'], { title: '事故查处信息通报', abstract: '事故调查处理的情况；文件没有写明通报给谁。', purpose: '通报情况', kind: 'event', frequency: null, personal: false }),
  share('power-lists', 'safety-duty-departments', ['public'], ['8'], { alsoGivers: ['county-governments'], title: '权责清单', abstract: '权力、责任和流程图。', purpose: '向社会公布', kind: 'event', frequency: '及时', personal: false }),
  share('major-hazard-sources', 'enterprises-safety', ['emergency-management', 'safety-duty-departments'], ['5'], { title: '重大危险源备案', abstract: '企业重大危险源的档案。', purpose: '备案', kind: 'list', frequency: null, personal: false }),
  share('halt-orders', 'safety-duty-departments', [], ['10'], { title: '停止供电、供应民爆物品决定', abstract: '要求停电或停供的决定；文件没有写明由谁执行。', purpose: '协助执行', kind: 'event', frequency: null, personal: false, inferred: true, procedure: 'decision-performance' }),
  share('case-information', 'emergency-management', ['public-security', 'procuratorate'], ['11'], { title: '安全生产案件移送信息', abstract: '案情与证据。', purpose: '行政执法与刑事司法衔接', kind: 'event', frequency: null, mutual: true, personal: true }),
  share('court-applications', 'emergency-management', ['court'], ['11'], { title: '申请强制执行', abstract: '未履行的执法决定。', purpose: '由法院强制执行', kind: 'event', frequency: '履行期限届满之后', personal: false, procedure: 'decision-performance' }),
  share('key-target-candidates', 'county-governments', ['emergency-management'], ['13'], { title: '重点监管对象推荐', abstract: '高风险企业以及五年内发生过事故的企业。', purpose: '确定市级重点监管对象', kind: 'list', frequency: '动态', personal: false }),
  share('exposed-violations', 'emergency-management', ['public'], ['16'], { alsoGivers: ['safety-duty-departments'], title: '典型违法行为曝光', abstract: '重大隐患和典型违法行为。', purpose: '公开曝光', kind: 'event', frequency: null, personal: false }),
  share('enterprise-self-check', 'enterprises-safety', ['emergency-management'], ['17'], { title: '企业隐患自查自改', abstract: '企业自查、上报、整改的隐患。', purpose: '与政府检查并网、形成闭环', kind: 'event', frequency: null, personal: false }),
  platform('hidden-dangers', '事故隐患排查治理信息', '隐患及其整改情况'),
  platform('hazard-monitoring', '重大危险源监控信息', '重大危险源的监控情况'),
  platform('safety-integrity', '安全诚信信息', '企业的安全诚信情况'),
  platform('standardisation', '安全生产标准化信息', '标准化达标情况'),
  platform('safety-training', '安全教育培训信息', '教育培训情况', true),
  platform('safety-experts', '安全专业人才信息', '安全专业人员', true),
  platform('safety-permits', '安全行政许可信息', '行政许可的办理情况'),
  platform('testing', '监测检验信息', '监测与检验结果'),
  platform('emergency-rescue', '应急救援信息', '应急救援力量与情况'),
  platform('accountability', '事故责任追究信息', '对事故责任的追究情况', true),
  share('grid-information', 'township-governments', ['emergency-management', 'county-governments'], ['18'], { title: '网格巡查信息', abstract: '网格巡查及发现的问题。', purpose: '网格联动', kind: 'event', frequency: '定时；文件没有写明时间', personal: false }),
  share('credit-records', 'county-governments', ['credit-platform'], ['19'], { title: '企业安全信用记录', abstract: '企业的安全信用记录。', purpose: '归集到国家和地方信用平台', kind: 'list', frequency: null, personal: false }),
  share('safety-blacklist', 'emergency-management', ['enterprise-credit-system'], ['19'], { title: '安全生产“黑名单”', abstract: '被列入的企业。', purpose: '公示', kind: 'event', frequency: null, personal: false }),
  share('blacklist-restrictions', 'emergency-management', [], ['19'], { title: '“黑名单”企业联合惩戒', abstract: '企业与依据，涉及经营、投融资、采购、招投标、用地、荣誉、进出口、出入境和资质；文件没有写明单位。', purpose: '限制或禁入', kind: 'event', frequency: null, personal: false, inferred: true }),
  share('violation-query', 'emergency-management', ['public'], ['19'], { title: '企业违法信息查询', abstract: '企业的违法信息。', purpose: '供社会公众查询', kind: 'list', frequency: null, personal: false, procedure: 'enforcement-disclosure' }),
  share('major-situations', 'emergency-management', ['government'], [], { place: '结尾段', title: '重大情况报告', abstract: '执法工作中的重大情况。', purpose: '向市政府报告', kind: 'report', frequency: '及时', personal: false }),
];
