const COMPOUND_FAMILY_NAMES = new Set(['欧阳', '上官', '诸葛', '司马', '夏侯', '皇甫', '尉迟', '公孙', '慕容', '令狐', '宇文', '长孙', '司徒', '司空', '东方', '端木', '百里', '东郭', '南宫', '呼延', '轩辕', '钟离', '淳于', '申屠', '仲孙', '濮阳', '公冶', '澹台', '宗政', '太叔', '闻人', '赫连', '独孤', '拓跋', '万俟', '西门', '单于', '鲜于', '闾丘', '左丘', '羊舌', '梁丘']);

/** `张*`, `欧阳*`. */
export function maskName(name: string): string {
  const characters = [...name];
  const family = COMPOUND_FAMILY_NAMES.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
  return `${characters.slice(0, family).join('')}*`;
}

/** `360299********0013`: for numbers of 18 characters, whose first six say the division. */
export function maskNumber(idNumber: string): string {
  return `${idNumber.slice(0, 6)}${'*'.repeat(Math.max(idNumber.length - 10, 0))}${idNumber.slice(-4)}`;
}

/** `*******0013`: at most the last four of a phone or account number, never more than half of it. */
export function maskTail(number: string): string {
  const shown = Math.min(4, Math.floor(number.length / 2));
  return `${'*'.repeat(number.length - shown)}${number.slice(number.length - shown)}`;
}
