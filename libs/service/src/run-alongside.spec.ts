import { expect, test } from '@jest/globals';
import { reportTo, runAlongside, type Background } from './run-alongside.js';

test('works start at once; at the end they stop in their order, then connections close, whatever fails', async () => {
  const said: string[] = [];
  const work = (name: string, stop = async (): Promise<void> => {}): Background => ({ start: () => void said.push(`start ${name}`), stop: () => (said.push(`stop ${name}`), stop()) });
  let close = async (): Promise<void> => {};
  const faults: unknown[] = [];
  const broken = work('relay', () => Promise.reject(new Error('away')));
  const consumer: Background = { stop: async () => void said.push('stop consumer') };
  runAlongside({ onClose: (end) => void (close = end) }, [consumer, broken, work('sealer')], [async () => void said.push('close pool')], (error) => faults.push(error));
  expect(said).toEqual(['start relay', 'start sealer']);
  await close();
  expect(said.slice(2)).toEqual(['stop consumer', 'stop relay', 'stop sealer', 'close pool']);
  expect(faults).toEqual([new Error('away')]);
});

test('a fault is told without its data', () => {
  const lines: unknown[][] = [];
  reportTo({ warn: (...line: unknown[]) => void lines.push(line) })(Object.assign(new Error('away'), { code: 'ECONNREFUSED', parameters: ['360299193001010005'] }));
  expect(lines).toEqual([[{ error: expect.objectContaining({ code: 'ECONNREFUSED' }) }, 'background work failed, trying again']]);
  expect(JSON.stringify(lines)).not.toContain('360299');
});
