import { expect, test } from '@jest/globals';
import { maskName, maskNumber, maskTail } from './mask.js';

test.each([['张三', '张*'], ['欧阳修文', '欧阳*'], ['𬱖明', '𬱖*'], ['欧阳', '欧*']])('name %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown));
test('a number keeps its division and last four', () => expect(maskNumber('360299199001010013')).toBe('360299********0013'));
test.each([['13900000000', '*******0000'], ['0798', '**98'], ['7', '*']])('of %s not more than half is seen', (number, shown) => expect(maskTail(number)).toBe(shown));
