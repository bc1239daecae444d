const COMMON = ['--enable-source-maps', '--disable-warning=TimeoutNegativeWarning'];

/**
 * A file flows through in pieces that die young. The young generation need not hold more than a few of them; and when
 * V8 guesses from one unlucky collection that cells live long, it makes them old at once, which took half as much time
 * again and twice the memory.
 */
const FOR_STREAMS = ['--max-semi-space-size=8', '--no-allocation-site-pretenuring'];

const ofProcess: Record<string, readonly string[]> = { 'department-node': FOR_STREAMS, 'department-node-worker': FOR_STREAMS };

/** Arguments of Node with which a process of ours runs, by its name; a benchmark of what it does takes the same. */
export function nodeArguments(name: string): string[] {
  return [...COMMON, ...(ofProcess[name] ?? [])];
}
