import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cli, node24, run } from './workspace.mjs';

/** Small enough for every run; `npm run chaos` is the long form. */
const SHORT_FORM = ['--rows', '20000', '--kills', '1', '--pause-seconds', '6'];

/** Kills each server and service once while lists flow, then asks what was lost or doubled. */
export async function runShortChaos(tally, folder) {
  const results = join(folder, 'chaos.json');
  const args = ['chaos', ...SHORT_FORM, '--state', join(folder, 'chaos'), '--results', results];
  await run(node24, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'], onStart: ({ stdout }) => showWithoutCounts(stdout) });
  if (existsSync(results)) tally.add(JSON.parse(readFileSync(results, 'utf8')), '故障演练');
  else tally.check('故障演练没有做完', false);
}

/** The counts are part of the last line of the whole run, which stands alone. */
function showWithoutCounts(stdout) {
  createInterface({ input: stdout }).on('line', (line) => /^\d+ passed, \d+ failed$/.test(line) || console.log(line));
}
