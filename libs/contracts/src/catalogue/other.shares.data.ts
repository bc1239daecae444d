import { sharesOf, type CatalogueShare } from './catalogue-share.js';

const share = sharesOf('景府办字〔2023〕45号');
const repeal = sharesOf('景府字〔2023〕103号');
const projects = sharesOf('2023年1—10月全市重点工程');

/** Transfers around new pollutants, repealed documents and key projects: named, carried by nothing yet. */
export const otherShares: readonly CatalogueShare[] = [
  repeal('repeal-notice', 'government', ['county-governments', 'city-departments-group'], ['preamble', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17'], { title: '失效文件目录', abstract: '不再有效的 17 份文件。', purpose: '不再作为行政依据', kind: 'event', frequency: '2023-11-06', personal: false }),
  share('pollutant-coordination', 'ecology', ['development-reform', 'science-technology', 'industry-it', 'finance-bureau', 'housing-construction', 'urban-management', 'agriculture', 'commerce', 'health', 'market-regulation', 'customs'], ['1'], { title: '新污染物治理协调信息', abstract: '各部门掌握的新污染物信息。', purpose: '部门协调与信息互通', kind: 'report', frequency: null, mutual: true, personal: false }),
  share('chemical-basics', 'dischargers', ['ecology'], ['3'], { title: '化学物质基本信息', abstract: '化工、造纸、医药等行业重点物质的基本情况。', purpose: '首轮基本信息调查', kind: 'list', frequency: '2023 年底前', personal: false }),
  share('chemical-details', 'dischargers', ['ecology'], ['3'], { title: '优先评估物质详细信息', abstract: '优先评估物质的生产、使用、排放数量与途径和危害。', purpose: '首批详细信息调查', kind: 'list', frequency: '2023 年底前', personal: false }),
  share('convention-statistics', 'dischargers', ['ecology'], ['3'], { title: '国际公约管控物质统计', abstract: '公约管控物质的统计；文件没有写明由谁填报。', purpose: '持续开展统计调查', kind: 'list', frequency: '持续', personal: false, inferred: true }),
  share('source-monitoring', 'ecology', [], ['4'], { title: '水源地与园区试点监测', abstract: '水源地内分泌干扰物和抗生素、园区排放的监测；文件没有写明报给谁。', purpose: '监测试点', kind: 'list', frequency: '2025 年底前初步建成', personal: false, inferred: true }),
  share('key-pollutant-list', 'ecology', ['public'], ['5'], { title: '重点管控新污染物清单', abstract: '本市重点管控的新污染物。', purpose: '向社会公布', kind: 'list', frequency: '动态更新', personal: false }),
  share('elimination-measures', 'market-regulation', ['ecology', 'industry-it', 'agriculture', 'commerce', 'customs', 'development-reform'], ['7'], { title: '淘汰与限用措施信息', abstract: '淘汰或限用的产品、停止的登记、进出口管控。', purpose: '落实淘汰和限用', kind: 'event', frequency: null, mutual: true, personal: false, inferred: true }),
  share('large-farms-antibiotics', 'agriculture', ['ecology'], ['10'], { title: '规模养殖场减抗情况', abstract: '实施减抗行动的规模养殖场所占比例。', purpose: '考核 50% 的目标', kind: 'report', frequency: '2025 年底前', personal: false, inferred: true }),
  share('discharger-monitoring', 'dischargers', ['public'], ['12'], { title: '排污单位自行监测', abstract: '排放口及周边环境的监测结果。', purpose: '公开环境信息', kind: 'list', frequency: '定期；没有写明间隔', personal: false }),
  share('discharge-permits', 'dischargers', ['ecology'], ['12'], { title: '排污许可中的新污染物管控', abstract: '许可证或登记表中的控制标准和措施。', purpose: '申领排污许可', kind: 'event', frequency: null, personal: false }),
  share('drug-tracing', 'designated-institutions', ['market-regulation'], ['10'], { title: '处方抗菌药物销售追溯', abstract: '凭处方售出的抗菌药物。', purpose: '药品追溯', kind: 'event', frequency: null, personal: true, inferred: true }),
  share('plan-summary', 'county-governments', ['ecology'], [], { alsoGivers: ['city-departments-group'], place: '三（一）', title: '治理方案落实情况总结', abstract: '各责任单位的落实情况；文件没有写明报给谁，取排在首位的单位。', purpose: '综合评估', kind: 'report', frequency: '2025 年评估', personal: false, inferred: true }),
  projects('project-progress', 'city-departments-group', ['development-reform'], [], { alsoGivers: ['leping', 'fuliang', 'changjiang', 'zhushan', 'high-tech-zone', 'changnan-new-district', 'state-holding-group', 'ceramic-culture-tourism-group', 'city-investment-group'], place: '全文', title: '重点工程进度', abstract: '项目、计划、开工、完成投资和竣工情况。', purpose: '编制通报', kind: 'list', frequency: null, personal: false, inferred: true }),
  projects('project-bulletin', 'development-reform', ['public'], [], { place: '全文', title: '重点工程通报', abstract: '总量、分类、排名和开工情况。', purpose: '向社会发布', kind: 'report', frequency: '2023 年 1—10 月通报；没有写明间隔', personal: false }),
];
