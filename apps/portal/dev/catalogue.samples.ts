import {
  asyncApiDocument, bodyName, carrierOf, carriers, catalogueShares, columnsOf, compareSchemas, departments, findListContract, findShare, isPersonal, listOwner, listSchema, listsOfShare, listTitle, sampleRows, shareTopic, type CatalogueDetail, type CatalogueEntry, type CataloguePage, type CatalogueShare, type CompareSchemaBody, type ListId, type SchemaVerdict,
} from '@lianban/contracts';
import { long, type Scenario } from './scenario.js';

function entry(share: CatalogueShare, scenario: Scenario): CatalogueEntry {
  const contract = listsOfShare(share.id).map(findListContract).find(Boolean);
  const said = (body: Parameters<typeof bodyName>[0]) => ({ id: body, name: bodyName(body) });
  return {
    share: share.id, title: share.title, abstract: long(share.abstract, scenario), purpose: share.purpose, basis: [...share.articles.map((number) => `${share.document} 第${number}条`), ...(share.place ? [`${share.document} ${share.place}`] : [])],
    giver: share.giver && said(share.giver), receivers: share.receivers.map(said), explicit: !share.inferred, personal: share.personal, frequency: contract?.frequency.label ?? share.frequency ?? '文件没有写明', carrier: carrierOf(share),
    attribute: contract?.sharing.attribute ?? null, contractVersion: contract?.version ?? null,
    declinedBy: share.id === 'persons-to-collect' ? [{ party: 'tax', name: '市税务局', reason: long('征收系统暂不具备接收条件', scenario), on: '2026-10-09' }] : [],
  };
}

const facets: CataloguePage['facets'] = {
  parties: [{ id: 'tax', name: '市税务局', count: 6 }, { id: 'medical-insurance', name: '市医疗保障局', count: 22 }], documents: [...new Set(catalogueShares.map(({ document }) => document))].map((id) => ({ id, name: id, count: 9 })),
  carriers: Object.entries(carriers).map(([id, name]) => ({ id, name, count: 7 })),
};

export function page(scenario: Scenario, url: URL): CataloguePage {
  const carrier = url.searchParams.get('carrier');
  const fitting = scenario === 'empty' ? [] : catalogueShares.filter((share) => !carrier || carrierOf(share) === carrier);
  return { items: fitting.slice(0, 50).map((share) => entry(share, scenario)), total: fitting.length, nextCursor: null, facets };
}

export function detail(scenario: Scenario, url: URL): CatalogueDetail {
  const share = findShare(decodeURIComponent(url.pathname.split('/')[5] ?? '')) ?? catalogueShares[0]!;
  const lists = listsOfShare(share.id);
  const contract = lists.map(findListContract).find(Boolean);
  const first = lists[0];
  return {
    ...entry(share, scenario), code: share.id, format: '加密的 JSON Lines（字段均为文本）', updateCycle: '每月', openAttribute: '不予开放（含个人信息）', publishedOn: '2026-10-12', relatedCodes: [{ code: 'enrolment-status', title: '参保结果反馈' }], sensitivity: '含个人信息：字段中标明，明文只在加密数据块内',
    condition: contract?.sharing.condition ?? null, method: '部门前置节点上传，双人复核后以加密数据块经主题推送，使用方逐版回执', promiseMinutes: null, topic: first ? shareTopic(first) : null, retentionDays: first ? 180 : null, contact: { office: '市税务局', name: '值班室', phone: '0798-0001001' },
    fields: contract ? columnsOf(contract, 'full').map((column) => ({ key: column.key, label: column.label, type: column.type, required: column.required, personal: isPersonal(column), note: column.hint ?? null })) : [],
    sample: contract ? sampleRows(contract.id) : [],
    lists: lists.map((list) => ({ list, title: listTitle(list), giver: departments[listOwner[list]], receivers: ['市医疗保障局'], topic: shareTopic(list), contractVersion: '1.1', promise: '每月 10 日前' })),
    actions: share.inferred ? ['declined'] : [], schemaPath: first ? `/api/v1/exchange-monitor/catalogue/${share.id}/schema.json` : null,
    changes: first ? [{ version: '1.1', on: '2026-11-20', what: long('新增选填字段：缴费渠道', scenario), verdict: 'compatible' }, { version: '1', on: '2026-10-12', what: '首次发布', verdict: 'first' }] : [],
  };
}

export function compared(_: Scenario, url: URL, body: unknown): SchemaVerdict {
  const { schema, list } = body as CompareSchemaBody;
  const released = listSchema((list ?? listsOfShare(decodeURIComponent(url.pathname.split('/')[5] ?? ''))[0]) as ListId);
  return compareSchemas(released.schema, schema, released.name);
}

export const document = (): object => asyncApiDocument();
