import { describe, expect, test } from '@jest/globals';
import { syntheticIdNumber } from '@lianban/kernel';
import fc from 'fast-check';
import { Writable } from 'node:stream';
import { createLogger } from './create-logger.js';
import { describeError } from './describe-error.js';
import { maskPersonal } from './mask-personal.js';
import { NestLogger } from './nest-logger.js';

const ID = '360299199001011234';

describe('the mask', () => {
  test.each([
    [`证件 ${ID}。`, '证件 [证件号码]。'],
    ['36029919900101123X', '[证件号码]'],
    ['36029919900101123x,', '[证件号码],'],
    ['360299 19900101 1234', '[证件号码]'],
    ['360299-19900101-1234', '[证件号码]'],
    ['３６０２９９１９９００１０１１２３４', '[证件号码]'],
    ['13812345678', '[手机号码]'],
    ['+8613812345678', '+[手机号码]'],
    ['138 1234 5678', '[手机号码]'],
    ['tel=13812345678&x', 'tel=[手机号码]&x'],
    ['6222021234567890123', '[号码]'],
    ['6222 0212 3456 7890 123', '[账号]'],
  ])('%s → %s', (text, masked) => expect(maskPersonal(text)).toBe(masked));

  test.each(['2026-11-24T04:05:32.123Z', '2026-10-12 2026-10-13 2026-10-14', '1795424400000', 'SE-2026-000123', '12812345678', '0199f3e1-1c2d-7a3b-8c4d-5e6f70819293', '景府发〔2023〕10号'])('leaves %s', (text) =>
    expect(maskPersonal(text)).toBe(text));

  test('leaves no run of 15 to 30 digits in any text', () => {
    fc.assert(fc.property(fc.string(), fc.stringMatching(/^[0-9]{15,30}$/), fc.string(), (before, digits, after) => {
      fc.pre(!/[0-9０-９]$/.test(before) && !/^[0-9０-９]/.test(after));
      expect(maskPersonal(`${before}${digits}${after}`)).not.toContain(digits);
    }));
  });
});

describe('an error', () => {
  test('of the driver is described by code, constraint and frames, without its message and parameters', () => {
    const driverError = Object.assign(new Error(`Key (id_number)=(${ID}) already exists`), { code: '23505', constraint: 'person_once', severity: 'ERROR', detail: ID });
    const error = Object.assign(new Error('insert failed 张三'), { name: 'QueryFailedError', driverError, query: `insert ('张三')`, parameters: ['张三', ID] });
    const described = JSON.stringify(describeError(error));
    expect(described).toContain('person_once');
    expect(described).not.toMatch(/张三|360299/);
  });

  test('keeps its sentence but not what is quoted in it', () => {
    expect(describeError(new SyntaxError(`Unexpected token '张', "{"name":"张三"" is not valid JSON`)).message).not.toMatch(/张/);
    expect(describeError(new Error('no consumer group')).message).toBe('no consumer group');
  });
});

describe('the logger', () => {
  function captured(): { lines: () => string; logger: ReturnType<typeof createLogger> } {
    const lines: string[] = [];
    const logger = createLogger('trial', 'trace', new Writable({ write: (chunk, _, done) => { lines.push(String(chunk)); done(); } }));
    return { lines: () => lines.join(''), logger };
  }

  test('lets no canary out by any way in', () => {
    const { lines, logger } = captured();
    const nest = new NestLogger(logger);
    const canaries = Array.from({ length: 200 }, (_, n) => syntheticIdNumber(n));
    for (const canary of canaries) {
      logger.info({ value: canary, deep: { list: [`x${canary}y`.replace(/^x|y$/g, '')] } }, `about ${canary}`);
      logger.info({ body: { a: 1 }, req: { headers: { cookie: 'secret-cookie' }, query: { q: '张三' } }, name: '张三' });
      nest.error(new Error(`bad ${canary}`), `bad ${canary}\n at x`, 'Context');
      nest.log({ person: canary }, 'Context');
    }
    for (const canary of [...canaries, '张三', 'secret-cookie']) expect(lines()).not.toContain(canary);
    expect(JSON.parse(lines().split('\n')[0]!)).toMatchObject({ service: 'trial', level: 'info' });
  });
});
