import type { GroupOffsets } from '@lianban/messaging';
import type { LagSample } from '@lianban/procedure-share-alert';

const KEPT_MS = 24 * 3_600_000;
/** At least so often a sample is kept although nothing has moved. */
const KEPT_EVERY_MS = 60_000;

const QUIET_MS = 15_000;

const keyOf = ({ groupId, topic }: Pick<GroupOffsets, 'groupId' | 'topic'>): string => `${groupId} ${topic}`;
const equal = (a: LagSample, b: LagSample): boolean => a.end === b.end && a.committed === b.committed;

/** The samples of a day in memory, by group and topic; what does not move is kept as its two ends. */
export class LagBook {
  private readonly lines = new Map<string, LagSample[]>();

  /** Answers the samples that are worth keeping on disk. */
  add(offsets: readonly GroupOffsets[], atMs: number): GroupOffsets[] {
    return offsets.filter((one) => this.push(keyOf(one), { atMs, end: one.end, committed: one.committed }));
  }

  of(groupId: string, topic: string): readonly LagSample[] {
    return this.lines.get(keyOf({ groupId, topic })) ?? [];
  }

  /** Nothing waits, and nothing has moved between the last two samples that are kept. */
  isQuiet(groupId: string, topic: string): boolean {
    const [before, last] = this.of(groupId, topic).slice(-2);
    return before !== undefined && last !== undefined && equal(before, last) && last.end <= last.committed && last.atMs - before.atMs >= QUIET_MS;
  }

  private push(key: string, sample: LagSample): boolean {
    const line = this.lines.get(key) ?? [];
    this.lines.set(key, line);
    while (line[0] && line[0].atMs < sample.atMs - KEPT_MS) line.shift();
    const [before, last] = [line.at(-2), line.at(-1)];
    const moved = !last || !equal(last, sample);
    const isMiddle = before && last && equal(before, last) && equal(last, sample) && sample.atMs - before.atMs < KEPT_EVERY_MS;
    if (isMiddle) line[line.length - 1] = sample;
    else line.push(sample);
    return moved || !isMiddle;
  }
}
