import { execa } from 'execa';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OperatorError, type Report } from './operator-error.js';
import { runSlowStep } from './cache/run-slow-step.js';
import { findOnPath } from './servers/find-on-path.js';

const REMEDY = '安装 Chromium（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明它的位置';

/** Chromium for browser tests: CHROMIUM_PATH, the PATH, Playwright's own download, Debian's package when root. */
export async function findChromium(report: Report = () => {}): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    throw new OperatorError('STACK.CHROMIUM_MISSING', `CHROMIUM_PATH 指向的 ${given} 不存在`, REMEDY);
  }
  const found = onPath() ?? (await fromPlaywright()) ?? (await fromDebian(report));
  if (found) return found;
  throw new OperatorError('STACK.CHROMIUM_MISSING', '没有找到 Chromium，浏览器测试无法运行', REMEDY);
}

const onPath = (): string | undefined => findOnPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome');

async function fromPlaywright(): Promise<string | undefined> {
  const require = createRequire(import.meta.url);
  try {
    const { chromium } = (await import(require.resolve('playwright-core'))) as { chromium: { executablePath(): string } };
    if (!existsSync(chromium.executablePath())) {
      const cli = require.resolve('playwright-core/cli.js');
      await execa(process.execPath, [cli, 'install', 'chromium'], { reject: false, timeout: 5 * 60_000 });
    }
    return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  } catch {
    return undefined;
  }
}

async function fromDebian(report: Report): Promise<string | undefined> {
  const apt = findOnPath('apt-get');
  if (process.getuid?.() !== 0 || !apt) return undefined;
  await execa(apt, ['update', '-qq'], { reject: false, timeout: 5 * 60_000 });
  await runSlowStep({
    label: '安装 Chromium 与中文字体',
    command: apt,
    args: ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    remedy: REMEDY,
    report,
  });
  return onPath();
}
