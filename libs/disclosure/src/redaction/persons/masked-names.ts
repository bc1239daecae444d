import { maskName } from '@lianban/kernel';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 甲…癸, then 十一, 十二 …: no digits, so that a mark never runs into a number behind the name. */
function mark(index: number): string {
  if (index < STEMS.length) return STEMS.charAt(index);
  const order = index + 1;
  const tens = Math.floor(order / 10);
  return `${tens > 1 ? [...String(tens)].map((digit) => DIGITS[Number(digit)] || '〇').join('') : ''}十${DIGITS[order % 10]}`;
}

/**
 * `张某`, `欧阳某`, `买某` for 买买提·艾力, `J某` for John Smith: the family name of a Chinese name, the first character of
 * an ethnic or foreign one (法释〔2016〕19号 art. 10, recalled).
 */
export function maskedName(name: string): string {
  if (/^[A-Za-z]/.test(name)) return `${name.charAt(0).toUpperCase()}某`;
  if (name.includes('·')) return `${[...name][0]}某`;
  return maskName(name).replace('*', '某');
}

/** What stands for each name; where names of one text would look alike they are told apart as 张某甲, 张某乙. Names that are masked already are left out. */
export function maskedNames(names: readonly string[]): Map<string, string> {
  const distinct = [...new Set(names)].filter((name) => [...name].length > 1 && !name.includes('某') && !name.includes('*'));
  const alike = Map.groupBy(distinct, maskedName);
  return new Map([...alike].flatMap(([mask, group]) => group.map((name, index) => [name, group.length > 1 ? mask + mark(index) : mask] as const)));
}
