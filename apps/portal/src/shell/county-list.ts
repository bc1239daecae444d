import { counties, listPlaces, type ListPlace } from '@lianban/contracts';

/** Several places in words; all counties are the whole city. */
export function countyList(codes: readonly ListPlace[]): string {
  return codes.length === Object.keys(counties).length ? listPlaces.city : codes.map((code) => listPlaces[code]).join('、');
}
