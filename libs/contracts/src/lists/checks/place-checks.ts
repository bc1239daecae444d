import { counties, type CountyCode, type ListPlace } from '../../places/counties.js';
import { identityCategories } from '../../places/identity-categories.js';
import type { CellCheck } from './row-state.js';

const countyByText = new Map<string, CountyCode>();
for (const [code, name] of Object.entries(counties) as [CountyCode, string][]) {
  for (const text of [code, name, `景德镇市${name}`, `景德镇${name}`, `江西省景德镇市${name}`]) countyByText.set(text, code);
}
for (const text of ['高新技术产业开发区', '景德镇高新技术产业开发区', '高新技术开发区']) countyByText.set(text, 'high-tech-zone');
for (const text of ['乐平', '360221']) countyByText.set(text, '360281');
for (const text of ['浮梁']) countyByText.set(text, '360222');

const categoryByText = new Map<string, string>(Object.entries(identityCategories).map(([code, { label }]) => [label, code]));
const categoryAlternates: Record<string, string[]> = {
  destitute: ['特困', '特困供养人员', '特困救助供养人员', '城乡特困人员', '城乡特困供养人员'],
  orphan: ['孤儿（含事实无人抚养儿童）', '事实无人抚养儿童'],
  'minimum-allowance': ['低保', '城市低保', '农村低保', '最低生活保障对象', '城乡低保对象', '低保户'],
  'returned-to-poverty': ['返贫致贫', '返贫致贫户'],
  'unstable-out-of-poverty': ['脱贫不稳定', '脱贫不稳定户'],
  'borderline-poverty': ['边缘易致贫', '边缘易致贫户'],
  'sudden-hardship': ['突发严重困难', '突发严重困难户'],
  'veteran-six-kinds': ['六类人员', '“六类对象”', '六类'],
  'veteran-two-kinds': ['“两类人员”', '两类'],
  'veteran-fourteen-kinds': ['十四类退役士兵', '14 类退役士兵', '14类', '已失业又未纳入职工基本医疗保险的14类退役士兵'],
  'disabled-unable-to-work': ['丧失劳动能力的残疾人', '丧劳残疾人'],
};
for (const [code, texts] of Object.entries(categoryAlternates)) for (const text of texts) categoryByText.set(text, code);

/** County of recognition by name or code, inside the counties declared for the batch. */
export function countyCheck(column: string, declared: ReadonlySet<ListPlace>): CellCheck {
  return (text, state) => {
    const county = countyByText.get(text);
    if (!county) {
      state.add('COUNTY_UNKNOWN', column);
      return text;
    }
    if (!declared.has(county)) state.add('REGION_OUTSIDE', column);
    return county;
  };
}

/** Identity category of this list; `labels` are the ones that it may carry. */
export function categoryCheck(column: string, labels: readonly string[]): CellCheck {
  const own = new Set(labels.map((label) => categoryByText.get(label)));
  return (text, state) => {
    const code = categoryByText.get(text);
    if (!code) state.add('CATEGORY_UNKNOWN', column);
    else if (!own.has(code)) state.add('CATEGORY_NOT_YOURS', column, identityCategories[code as keyof typeof identityCategories].label);
    return code ?? text;
  };
}
