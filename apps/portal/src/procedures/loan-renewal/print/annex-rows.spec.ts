import { expect, it } from '@jest/globals';
import { annexRows } from './annex-rows.js';

const field = (name: string, value: string | null = '短', capital: string | null = null) => ({ name, label: name, value, capital });

it('sets two short blanks side by side and gives a sum or a long text its own row, in the order of the annex', () => {
  const fields = [field('a'), field('b', null), field('c'), field('sum', '1.00 元', '壹元整'), field('d'), field('long', '长'.repeat(19)), field('e')];
  expect(annexRows(fields).map((row) => row.map(({ name }) => name))).toEqual([['a', 'b'], ['c'], ['sum'], ['d'], ['long'], ['e']]);
});
