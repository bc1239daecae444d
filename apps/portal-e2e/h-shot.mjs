import { chromium } from '@playwright/test';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [w, h] of [[1440, 900], [390, 844]]) for (const scenario of process.argv[2].split(',')) {
  const context = await browser.newContext({ viewport: { width: w, height: h }, locale: 'zh-CN' });
  await context.addCookies([{ name: 'role', value: 'auditor', url: 'http://127.0.0.1:5399' }, { name: 'scenario', value: scenario, url: 'http://127.0.0.1:5399' }]);
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  await page.goto('http://127.0.0.1:5399/audit?kept=handover', { waitUntil: 'networkidle', timeout: 120000 }).catch((e) => console.log(e.message));
  await page.waitForTimeout(1500);
  if (process.argv[3] === 'verify') { await page.getByRole('button', { name: '校验链' }).click(); await page.waitForTimeout(800); }
  if (process.argv[3] === 'drawer') { await page.getByRole('button', { name: /查看第/ }).first().click(); await page.waitForTimeout(800); }
  if (process.argv[3] === 'what') { await page.getByRole('button', { name: '这是什么' }).click(); await page.waitForTimeout(800); }
  console.log(w, scenario, 'overflow', await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth));
  await page.screenshot({ path: `/tmp/h-${w}-${scenario}-${process.argv[3] ?? 'page'}.png`, fullPage: false });
  await context.close();
}
await browser.close();
