import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { cli, node24, toolEnv, root } from './workspace.mjs';

/** A command of ours that keeps running, e.g. `stack servers`; in its own group, so that Ctrl-C leaves its end to us. */
export class Background {
  lines = [];
  #ended;

  constructor(args) {
    this.child = spawn(node24, [cli, ...args], { cwd: root, env: toolEnv, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    this.#ended = new Promise((resolve) => this.child.once('exit', resolve));
    createInterface({ input: this.child.stdout }).on('line', (line) => this.lines.push(line));
  }

  /** Waits until `ready()` answers something, or the command ends, or time is up; then undefined. */
  async until(ready, withinMs) {
    const end = Date.now() + withinMs;
    while (Date.now() < end && this.child.exitCode === null && this.child.signalCode === null) {
      const answer = ready();
      if (answer !== undefined) return answer;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return undefined;
  }

  async stop() {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGTERM');
    await this.#ended;
  }
}
