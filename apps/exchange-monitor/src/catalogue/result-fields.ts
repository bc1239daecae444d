import { listSchema, type CatalogueDetail, type ListId } from '@lianban/contracts';

const labels: Record<string, string> = {
  insuranceYear: '参保年度', sourceList: '来源名单', sourceVersion: '来源版本', sourceLine: '来源行', category: '身份类别', outcome: '结果', finding: '需核查的原因', caseNumber: '业务编号',
  idNumber: '证件号码', name: '姓名', ownShareFen: '个人应缴（分）',
};
const personal = ['idNumber', 'name', 'category'];

interface Row { properties: { fields: { properties: Record<string, { type?: string | string[] }>; required?: string[] } } }

/** Fields of a result, which has no contract with columns: from its schema. */
export function resultFields(list: ListId): CatalogueDetail['fields'] {
  const { properties } = (listSchema(list).schema as unknown as { oneOf: [Row] }).oneOf[0].properties.fields;
  return Object.entries(properties).map(([key, { type }]) => ({ key, label: labels[key] ?? key, type: 'text', required: !isNullable(type, properties[key]), personal: personal.includes(key), note: null }));
}

const isNullable = (type: string | string[] | undefined, schema: object | undefined): boolean => (Array.isArray(type) && type.includes('null')) || JSON.stringify(schema ?? {}).includes('"null"');
