import { counties, type CountyCode } from '@lianban/contracts';

/** Several counties in words; all of them are the whole city. */
export function countyList(codes: readonly CountyCode[]): string {
  return codes.length === Object.keys(counties).length ? '全市' : codes.map((code) => counties[code]).join('、');
}
