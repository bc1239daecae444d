import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sampleRecords } from '../sample-records.cases.js';
import { rendered } from '../testing.cases.js';
import { byName, initialOf } from './chinese-order.js';
import { pagination, partsOf } from './pagination.js';

describe('pages of a list', () => {
  test('hold everything once, in order, none more than its size', () => {
    fc.assert(fc.property(fc.nat(400), fc.integer({ min: 1, max: 60 }), (count, size) => {
      const items = Array.from({ length: count }, (_, index) => index);
      const parts = partsOf({ path: 'a/', more: 'b/', items, size });
      expect(parts.flatMap((part) => part.items)).toEqual(items);
      expect(parts.every((part) => part.items.length <= size && part.count === parts.length)).toBe(true);
      expect(parts.map(({ folder }) => folder)).toEqual(['a/', ...parts.slice(1).map((_, index) => `b/page-${index + 2}/`)]);
    }));
  });

  test('name the first, the last and those around; one page alone names none', () => {
    const text = pagination({ path: 'a/', more: 'b/' }, { number: 5, count: 9 }, '../')?.text ?? '';
    expect([...text.matchAll(/>(第 \d+ 页|…|上一页|下一页)</g)].map(([, label]) => label)).toEqual(['上一页', '第 1 页', '…', '第 4 页', '第 5 页', '第 6 页', '…', '第 9 页', '下一页']);
    expect(text).toContain('<a href="../b/page-5/" aria-current="page">');
    expect(pagination({ path: 'a/', more: 'b/' }, { number: 1, count: 1 }, './')).toBeNull();
  });
});

describe('lists of the site', () => {
  const count = 240;
  const records = sampleRecords(count);

  test('each way to part the publications shows each of them once', async () => {
    const site = await rendered(records);
    for (const slug of ['months', 'counties', 'departments', 'kinds']) {
      const rows = site.paths.filter((path) => path.startsWith(`browse/${slug}/`)).flatMap((path) => [...site.text(path).matchAll(/role="rowheader"><a href="[./]*((?:decisions|accidents)\/[^"]+)"/g)].map(([, link]) => link));
      expect([slug, rows.length, new Set(rows).size]).toEqual([slug, count, count]);
    }
  });

  test('say how many they are, and go on where a page ends', async () => {
    const site = await rendered(records);
    const decisions = records.filter(({ kind }) => kind === 'decision').length;
    expect(site.text('decisions/index.html')).toContain(`共 ${decisions} 条`);
    expect(site.text('decisions/index.html')).toContain('href="../browse/decisions/page-2/" rel="next"');
    expect(site.text(`browse/decisions/page-${Math.ceil(decisions / 50)}/index.html`)).not.toContain('rel="next"');
  });
});

describe('names of firms', () => {
  test.each([['景德镇陶瓷厂', 'J'], ['浮梁县高岭矿业', 'F'], ['乐平煤矿', 'L'], ['重庆路桥', 'C'], ['阿里', 'A'], ['哦哟', 'O'], ['座山', 'Z'], ['Ａ１物流', 'A'], ['zhong', 'Z'], ['3M 公司', '#'], ['', '#'], ['“引号”公司', '#']])('%s stands under %s', (name, initial) => {
    expect(initialOf(name)).toBe(initial);
  });

  test('are in one order, letter by letter, however they come', () => {
    const names = ['重庆路桥', '安泰', 'B 公司', '3M', '景德镇', 'Alpha', '浮梁', '江西', 'Zeta', '张家界'];
    const inOrder = (list: readonly string[]): string[] => list.map((label) => ({ label })).sort(byName).map(({ label }) => label);
    const initials = inOrder(names).map(initialOf);
    expect(initials).toEqual(['A', 'A', 'B', 'C', 'F', 'J', 'J', 'Z', 'Z', '#']);
    fc.assert(fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => expect(inOrder(shuffled)).toEqual(inOrder(names))));
  });
});
