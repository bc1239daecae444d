const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The first character of each initial in the order of pinyin; no syllable begins with I, U or V. */
const FIRSTS = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'];
const INITIALS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
const OTHER = '#';

/** A to Z by the sound with which a name begins (重庆 under C), `#` where it begins with neither a letter nor a Chinese character. */
export function initialOf(name: string): string {
  const plain = name.normalize('NFKC');
  const first = [...plain][0] ?? '';
  if (/^[a-z]$/iu.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return OTHER;
  return INITIALS[FIRSTS.findLastIndex((start) => pinyin.compare(start, plain) <= 0)] ?? OTHER;
}

/** By initial, then as in a Chinese dictionary; code points decide where it sees no difference. What has no initial comes last. */
export function byName(a: { label: string }, b: { label: string }): number {
  const [first, second] = [initialOf(a.label), initialOf(b.label)];
  if (first !== second) return first === OTHER ? 1 : second === OTHER ? -1 : Number(first > second) - Number(first < second);
  return pinyin.compare(a.label, b.label) || Number(a.label > b.label) - Number(a.label < b.label);
}
