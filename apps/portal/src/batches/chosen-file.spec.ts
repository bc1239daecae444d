import { describe, expect, it } from '@jest/globals';
import { faultOfCode, findFileFault, MAX_FILE_BYTES } from './chosen-file.js';
import { batchTexts } from './texts/batches.zh-cn.js';

const file = (name: string, size = 10) => ({ name, size });

describe('findFileFault', () => {
  it.each([
    [[], 'NONE'], [[file('a.csv'), file('b.csv')], 'MANY'], [[file('a.xls')], 'TYPE'], [[file('a.csv', 0)], 'EMPTY'], [[file('a.CSV', MAX_FILE_BYTES + 1)], 'SIZE'], [[file('名单.XLSX')], null],
  ])('%j is %s', (files, fault) => expect(findFileFault(files)).toBe(fault));

  it('has a sentence for each of the nine faults and knows them by the code of a problem', () => {
    const names = Object.keys(batchTexts.fileError);
    expect(names).toHaveLength(9);
    for (const name of names) expect(faultOfCode(`NODE.FILE_${name}`)).toBe(name);
    expect(faultOfCode('NODE.BATCH_STATE')).toBeNull();
  });
});
