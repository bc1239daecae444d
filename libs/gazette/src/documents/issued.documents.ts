import { issued, numbers, type GazetteDocument } from '../document.js';

/** The documents of this issue of the gazette. */
export const issuedDocuments: GazetteDocument[] = [
  issued({
    number: '景府发〔2023〕9号',
    title: '景德镇市实体经济还贷周转基金管理办法',
    issuedOn: '2023-11-19',
    inForceBasis: '第二十五条',
    articles: [...numbers(1, 26), 'annex-1', 'annex-2', 'annex-3'],
  }),
  issued({
    number: '景府发〔2023〕10号',
    title: '景德镇市城乡居民基本医疗保险实施办法',
    issuedOn: '2023-11-29',
    inForceBasis: '第七十九条',
    articles: numbers(1, 79),
  }),
  issued({
    number: '景府字〔2023〕103号',
    title: '宣布17件行政规范性文件失效',
    issuedOn: '2023-11-06',
    inForceBasis: '自发布之日',
    articles: ['preamble', ...numbers(1, 17)],
    note: '本期文字中缺少标题，此处为概括',
  }),
  issued({
    number: '景府办发〔2023〕8号',
    title: '景德镇市公务员医疗补助实施办法',
    issuedOn: '2023-11-29',
    inForceBasis: '第八条',
    articles: numbers(1, 8),
  }),
  issued({
    number: '景府办字〔2023〕43号',
    title: '关于加强安全生产监管执法的通知',
    issuedOn: '2023-11-09',
    inForceBasis: '未载明，按印发日期',
    articles: numbers(1, 24),
    parts: 'items',
  }),
  issued({
    number: '景府办字〔2023〕45号',
    title: '景德镇市新污染物治理工作方案',
    issuedOn: '2023-11-10',
    inForceBasis: '未载明，按印发日期',
    articles: numbers(1, 15),
    note: '正文标题作“工作实施方案”',
  }),
];
