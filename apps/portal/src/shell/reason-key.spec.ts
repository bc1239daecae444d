import { expect, test } from '@jest/globals';
import { reasonKey } from './reason-key.js';
import { shellTexts } from './texts/shell.zh-cn.js';

test('codes of receipts find their words', () => {
  for (const code of ['SHARE.GAP', 'SHARE.PARTS_MISSING', 'CRYPTO.KEY_UNKNOWN', 'MESSAGE.SHAPE:scope.period', 'LIST_NOT_TAKEN']) expect(shellTexts.shareReasons).toHaveProperty(reasonKey(code));
});
