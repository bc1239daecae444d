import { counties, departments, type CountyCode, type DepartmentCode } from '@lianban/contracts';
import { html, type Markup } from './markup.js';

/** `2026-10-12` for columns. */
export const day = (date: string): Markup => html`<time datetime="${date}">${date}</time>`;

/** `2026年10月12日` within a sentence. */
export function dayInWords(date: string): Markup {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return html`<time datetime="${date}">${year}年${month}月${dayOfMonth}日</time>`;
}

/** `2026年10月` of `2026-10`. */
export const monthLabel = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;

export const countyLabel = (county: CountyCode | null): string => (county ? counties[county] : '市本级');

/** A department of whatever level: 应急管理局, not 市应急管理局. */
export const departmentLabel = (department: DepartmentCode): string => departments[department].replace(/^市/u, '');

export const thousands = (count: number): string => count.toLocaleString('en-US');
