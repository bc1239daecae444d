import getPort, { portNumbers } from 'get-port';
import type { Report } from '../operator-error.js';

export const HOST = '127.0.0.1';

/** Below the range from which systems take ports for outgoing connections, which may grab one before a server binds it. */
const FREE_FROM = 20_000;
const FREE_TO = 32_000;

/** The wanted port, or the next free one with a line that says so; any free port when none is wanted. */
export async function choosePort(label: string, wanted: number | undefined, report: Report): Promise<number> {
  if (wanted === undefined) {
    const from = FREE_FROM + Math.floor(Math.random() * (FREE_TO - FREE_FROM - 500));
    return getPort({ host: HOST, port: portNumbers(from, from + 500) });
  }
  const port = await getPort({ host: HOST, port: portNumbers(wanted, Math.min(wanted + 200, 65_535)) });
  if (port !== wanted) report(`${label}：端口 ${wanted} 已被占用，改用 ${port}`);
  return port;
}
