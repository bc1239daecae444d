import getPort, { portNumbers } from 'get-port';
import type { Report } from '../operator-error.js';

export const HOST = '127.0.0.1';

/** The wanted port, or the next free one with a line that says so; any free port when none is wanted. */
export async function choosePort(label: string, wanted: number | undefined, report: Report): Promise<number> {
  if (wanted === undefined) return getPort({ host: HOST });
  const port = await getPort({ host: HOST, port: portNumbers(wanted, Math.min(wanted + 200, 65_535)) });
  if (port !== wanted) report(`${label}：端口 ${wanted} 已被占用，改用 ${port}`);
  return port;
}
