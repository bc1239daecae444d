import { publicPath } from '@lianban/disclosure';
import { accidentRecord, correctedRecord, publicRecords, withdrawnRecord } from './support/public-records.js';
import { expect, expectReadable, test } from './support/public-site.js';

const hostile = publicRecords(60)[57]!;
const long = publicRecords(60)[58]!;

test('every sort of page bars nobody, whatever its width', async ({ site, visitor, faults }) => {
  faults.expectStatus(404);
  const page = await visitor();
  for (const path of ['', 'decisions/', publicPath(correctedRecord()), publicPath(withdrawnRecord()), publicPath(accidentRecord()), publicPath(long), publicPath(hostile), 'search/?q=高岭', 'browse/', 'browse/firms/', 'browse/counties/360222/', 'nowhere/at/all/']) {
    await page.goto(`${site}/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectReadable(page);
  }
  await page.goto(`${site}/${publicPath(correctedRecord())}`);
  await page.getByRole('link', { name: '查看第 1 版原样' }).click();
  await expect(page.getByText('这是第 1 版的原样留存')).toBeVisible();
  await expectReadable(page);
  expect(await page.context().cookies()).toEqual([]);
});

test('a site without a publication says so and bars nobody', async ({ emptySite, visitor }) => {
  const page = await visitor();
  for (const path of ['', 'decisions/', 'search/', 'search/?q=瓷业', 'browse/months/']) {
    await page.goto(`${emptySite}/${path}`);
    await expect(page.getByText(/目前没有公开的内容|没有找到|全部月份（0）/).first()).toBeVisible();
    await expectReadable(page);
  }
});

test('without script a reader gets from the first page to a decision and to what it was before', async ({ site, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}/`);
  await expect(page.getByRole('search')).toHaveCount(0);
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '检索与浏览' }).click();
  await expect(page.getByText('检索需要浏览器脚本')).toBeVisible();
  await page.getByRole('link', { name: /^全部企业/ }).click();
  await page.getByRole('link', { name: '江西洪源化工有限公司' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('江西洪源化工有限公司');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '行政执法决定' }).click();
  await page.getByRole('navigation', { name: '分页' }).getByRole('link', { name: '下一页' }).click();
  const corrected = correctedRecord();
  await page.goto(`${site}/${publicPath(corrected)}`);
  await expect(page.getByRole('complementary', { name: '更正说明' })).toContainText('当事人名称有误');
  await page.getByRole('row', { name: /第 1 版/ }).getByRole('link').click();
  await page.getByRole('link', { name: '固定地址的现行页面' }).click();
  await expect(page).toHaveURL(`${site}/${publicPath(corrected)}`);
  await context.close();
});

test('with script a reader finds a decision by number, firm, title and basis', async ({ site, visitor }) => {
  const page = await visitor();
  await page.goto(`${site}/`);
  await page.getByRole('searchbox').fill('景应急罚[2026]4号');
  await page.getByRole('button', { name: '检索' }).click();
  await expect(page.getByRole('status')).toHaveText(/找到 \d+ 条/);
  const results = page.getByRole('region', { name: '检索结果' });
  await expect(results.getByRole('listitem').first()).toContainText('景应急罚〔2026〕4号');
  await expect(results.getByRole('listitem').first()).toContainText('已更正');
  await page.getByRole('searchbox').fill('高岭 九十七条');
  await page.keyboard.press('Enter');
  await expect(results.getByRole('listitem').first()).toContainText('高岭');
  await expect(results.getByText('依据：《中华人民共和国安全生产法》第九十七条').first()).toBeVisible();
  await results.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('高岭');
  await page.goto(`${site}/search/?q=${encodeURIComponent('没有这样的企业')}`);
  await expect(page.getByRole('status')).toContainText('没有找到');
});

test('a search whose data cannot be read says so and leaves the lists', async ({ site, visitor, faults }) => {
  faults.expectStatus(404);
  const page = await visitor();
  await page.route('**/search/index.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${site}/search/?q=1`);
  await expect(page.getByRole('status')).toContainText('检索数据暂时无法读取');
  await expect(page.getByRole('link', { name: /^全部企业/ })).toBeVisible();
});

test('hostile text is text: in pages, in what the search finds, in the feeds', async ({ site, visitor }) => {
  const page = await visitor();
  for (const path of [publicPath(hostile), 'search/?q=onerror', 'browse/firms/', 'decisions/']) {
    await page.goto(`${site}/${path}`);
    await expect(page.getByText('<script>window.hit=1</script>').first()).toBeVisible();
    expect(await page.evaluate(() => [Reflect.get(window, 'hit'), document.querySelectorAll('img, main script, b').length])).toEqual([undefined, 0]);
  }
  const feeds = await page.evaluate(async (url) => Promise.all(['feed.xml', 'sitemap.xml', 'feeds/city.xml'].map(async (path) => {
    const parsed = new DOMParser().parseFromString(await (await fetch(`${url}/${path}`)).text(), 'application/xml');
    return [path, parsed.querySelectorAll('parsererror').length, parsed.querySelectorAll('img').length];
  })), site);
  expect(feeds).toEqual([['feed.xml', 0, 0], ['sitemap.xml', 0, 0], ['feeds/city.xml', 0, 0]]);
});

test('by keyboard one passes over the navigation, and always sees where one is', async ({ site, visitor }) => {
  const page = await visitor();
  await page.goto(`${site}/${publicPath(withdrawnRecord())}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  expect(await page.getByRole('link', { name: '跳到正文' }).evaluate((link) => [link.getBoundingClientRect().left, getComputedStyle(link).outlineStyle])).toEqual([0, 'solid']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('printed on A4 it keeps its text and leaves its navigation', async ({ site, visitor }) => {
  const page = await visitor();
  await page.goto(`${site}/${publicPath(withdrawnRecord())}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  await expect(page.getByText('本决定已撤销')).toBeVisible();
  await expect(page.getByRole('link', { name: `${site}/${publicPath(withdrawnRecord())}` })).toBeVisible();
});
