import { describe, expect, it } from '@jest/globals';
import { readSchema } from './read-schema.js';
import { rowsOf, shapesOf, unwrapped, type Schema } from './schema-rows.js';

const step: Schema = {
  type: 'object', required: ['id', 'owner'],
  properties: {
    id: { type: 'string', description: '标识' }, owner: { type: 'object', required: ['office'], properties: { office: { type: 'string' } } },
    notices: { type: 'array', items: { type: 'object', properties: { kind: { enum: ['a'] } }, required: ['kind'] } }, closed: { anyOf: [{ type: 'object', properties: { on: { type: 'string', format: 'date' } } }, { type: 'null' }] },
  },
};

describe('a schema as a table', () => {
  it('has a row for each field, those inside after their owner', () => {
    expect(rowsOf(step).map(({ path, required, note }) => [path, required, note])).toEqual([
      ['id', true, '标识'], ['owner', true, ''], ['owner.office', true, ''], ['notices', false, ''], ['notices[].kind', true, ''], ['closed', false, ''], ['closed.on', false, ''],
    ]);
  });

  it('takes «or nothing» apart, however it is said, and keeps real choices', () => {
    expect(unwrapped({ type: ['string', 'null'] })).toEqual({ schema: { type: 'string' }, nullable: true });
    expect(unwrapped({ anyOf: [{ type: 'null' }, { enum: ['a'] }] })).toEqual({ schema: { enum: ['a'] }, nullable: true });
    expect(unwrapped({ type: ['string', 'number'] }).nullable).toBe(false);
    expect(shapesOf({ oneOf: [step, { type: 'object' }] })).toHaveLength(2);
    expect(shapesOf(step)).toEqual([step]);
  });
});

it('tells a schema from what is none', () => {
  expect(readSchema('{"type":"object"}')).toEqual({ schema: { type: 'object' } });
  expect(readSchema('  ')).toEqual({ fault: 'needed' });
  expect(readSchema('[1]')).toEqual({ fault: 'notObject' });
  expect(readSchema('{')).toMatchObject({ fault: 'notJson', reason: expect.any(String) });
});
