import { inRoot, node24, runQuietly } from './workspace.mjs';

export const nx = inRoot('node_modules', '.bin', 'nx');

/** Runs one target in every package that has it; unchanged packages come from the cache. Resolves to the exit code. */
export function runTarget(target, label) {
  return runQuietly(label, node24, [nx, 'run-many', '-t', target, '--parallel=2', '--outputStyle=stream']);
}
