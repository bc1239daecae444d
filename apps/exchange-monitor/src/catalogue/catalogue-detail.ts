import {
  catalogueShares, columnsOf, contractVersionOf, defaultRetentionDays, departments, findListContract, isPersonal, listOwner, listsOfShare, listTitle, partiesOf, receiverName, sampleRows, shareTopic, topicFacts, verdictOf,
  type CatalogueDetail, type CatalogueEntry, type CatalogueShare, type DepartmentCode, type ListContract, type ListId, type OfficeMessage,
} from '@lianban/contracts';
import { resultFields } from './result-fields.js';
import { shownRow } from './shown-sample.js';

/** What the detail says beside the line of the list. */
export type Metadata = Omit<CatalogueDetail, keyof CatalogueEntry | 'actions'>;

const cycles = { day: '每日', month: '每月', year: '每年' } as const;
const methods = {
  list: '部门前置节点上传，双人复核后以加密数据块经主题推送，使用方逐版回执', result: '业务系统生成，以加密数据块经主题推送，使用方逐版回执',
  procedure: '在业务事项中线上办理', none: '本平台尚未承载',
} as const;
const formats = { list: '加密的 JSON Lines（字段均为文本）', result: '加密的 JSON Lines（字段均为文本）', procedure: '业务表单与材料', none: '未确定' } as const;

/** Core metadata after GB/T 21063.3 and DB36/T 1124-2019, and ours. Pure. */
export function metadataOf(share: CatalogueShare, carrier: CatalogueDetail['carrier'], office: OfficeMessage | undefined): Metadata {
  const lists = listsOfShare(share.id);
  const contract = lists.map(findListContract).find((one) => one !== undefined);
  const first = contract?.id ?? lists[0];
  return {
    code: share.id, format: formats[carrier], method: methods[carrier], updateCycle: contract ? cycles[contract.frequency.every] : share.kind === 'event' ? '实时' : '其他',
    openAttribute: share.receivers.includes('public') ? '向社会公开' : share.personal ? '不予开放（含个人信息）' : '未确定', publishedOn: (contract?.changes?.at(-1)?.on ?? null) as CatalogueDetail['publishedOn'],
    relatedCodes: relatedOf(share), sensitivity: sensitivityOf(share, contract), condition: contract?.sharing.condition ?? null, promiseMinutes: null,
    topic: first ? shareTopic(first) : null, retentionDays: first ? (contract?.retentionDays ?? defaultRetentionDays) : null,
    contact: office ? { office: office.name, name: office.contactName, phone: office.contactPhone } : null,
    fields: first ? fieldsOf(first, contract) : [], sample: first ? sampleRows(first).map(shownRow) : [], lists: lists.map(carriedBy), changes: changesOf(contract),
    schemaPath: first ? `/api/v1/exchange-monitor/catalogue/${share.id}/schema.json` : null,
  };
}

/** Whoever gives it first answers for it. */
export const ownerOf = (share: CatalogueShare): DepartmentCode | undefined => {
  const list = listsOfShare(share.id)[0];
  return list ? listOwner[list] : partiesOf(share)[0];
};

function sensitivityOf({ personal }: CatalogueShare, contract: ListContract | undefined): string {
  if (contract?.columns.some(isPersonal)) return '含个人信息：字段中标明，明文只在加密数据块内';
  return personal ? '含个人信息' : '不含个人信息';
}

/** What goes back, and what comes from the other side, under the same document. */
function relatedOf(share: CatalogueShare): CatalogueDetail['relatedCodes'] {
  const back = catalogueShares.filter((other) => other.document === share.document && share.giver !== null && other.receivers.includes(share.giver) && share.receivers.some((body) => body === other.giver));
  return back.filter(({ id }) => id !== share.id).map(({ id, title }) => ({ code: id, title }));
}

function fieldsOf(list: ListId, contract: ListContract | undefined): CatalogueDetail['fields'] {
  if (!contract) return resultFields(list);
  return columnsOf(contract, 'full').map((column) => ({
    key: column.key, label: column.label, type: column.type, required: column.required, personal: isPersonal(column), note: [column.hint, column.values && `可取：${column.values.join('、')}`].filter(Boolean).join('；') || null,
  }));
}

function carriedBy(list: ListId): CatalogueDetail['lists'][number] {
  const consumers = topicFacts().find((facts) => facts.list === list)?.consumers ?? [];
  const receivers = consumers.filter((consumer) => consumer !== 'exchange-monitor').map(receiverName);
  return { list, title: listTitle(list), giver: departments[listOwner[list]], receivers, topic: shareTopic(list), contractVersion: contractVersionOf(list), promise: findListContract(list)?.frequency.label ?? null };
}

/** The latest first; each with what it meant for those who read. */
function changesOf(contract: ListContract | undefined): CatalogueDetail['changes'] {
  const changes = contract?.changes ?? [];
  return changes.map(({ version, on, what }, index) => ({ version, on, what, verdict: verdictOf(version, changes[index + 1]?.version) }));
}
