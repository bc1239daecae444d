import { RecordInspectionBody } from '@lianban/contracts';
import { expect, it } from '@jest/globals';
import { namePath, pathFaults } from './path-faults.js';

it('names rows by their number and says one thing of each field', () => {
  const read = RecordInspectionBody.safeParse({ officers: [{ name: '', certificate: 'A1' }], firm: '', findings: ['', '漏电'] });
  const faults = read.success ? [] : pathFaults(read.error);
  const at = (path: string): string | undefined => faults.find((fault) => fault.path.join('.') === path)?.message;
  expect([at('officers.0.name'), at('firm'), at('findings.0'), at('officers')]).toEqual(['请填写执法人员', '请填写被检查单位', '请填写发现的问题', '执法检查须由两名以上执法人员进行']);
  expect(new Set(faults.map(({ path }) => path.join('.'))).size).toBe(faults.length);
  expect(namePath('officers.0.name')).toEqual(['officers', 0, 'name']);
});
