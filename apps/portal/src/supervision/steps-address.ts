import type { Light } from '@lianban/contracts';
import type { GroupBy } from './supervision-api.js';

/** The address of the list behind a number of the board. An empty key is the whole. */
export function stepsAddress(groupBy: GroupBy, key: string, light?: Light): string {
  const params = new URLSearchParams();
  if (key) params.set(groupBy, key);
  if (light) params.set('light', light);
  const text = params.toString();
  return text ? `/steps?${text}` : '/steps';
}
