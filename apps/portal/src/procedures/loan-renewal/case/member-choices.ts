import type { PostTitle } from '@lianban/contracts';

/** Posts of one office by id; where two carry the same title the id tells them apart. */
export function memberChoices(titles: readonly PostTitle[], office: string): Record<string, string> {
  const members = titles.filter(({ title }) => title.startsWith(office));
  const twice = new Set(members.map(({ title }) => title).filter((title, index, all) => all.indexOf(title) !== index));
  return Object.fromEntries(members.map(({ id, title }) => [id, twice.has(title) ? `${title}（${id}）` : title]));
}
