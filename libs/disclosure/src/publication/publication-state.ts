import { lastStep, openStepOf, type DeclaredStep } from '@lianban/steps';
import type { ReleasedText } from './publication-commands.js';

export interface Published {
  readonly steps: readonly DeclaredStep[];
}

const releases = ({ steps }: Published): DeclaredStep[] => steps.filter(({ code, outcome }) => code === 'release' && outcome === 'released');

/** How many versions were released; the number of the latest. */
export function releasedVersions(record: Published): number {
  return releases(record).length;
}

/** The text that is public, or is about to be. */
export function lastReleased(record: Published): ReleasedText | null {
  const data = releases(record).at(-1)?.data;
  return data ? textOf(data) : null;
}

/** Whether the first publication is behind it: proved, or withheld by law. */
export function isPublicationOver(record: Published): boolean {
  return lastStep<string>(record, 'publication')?.outcome != null;
}

/** A correction may be asked for when something is public and no text is on its way. */
export function mayCorrect(record: Published): boolean {
  return releasedVersions(record) > 0 && !openStepOf<string>(record, 'redaction') && !openStepOf<string>(record, 'release');
}

export function textOf(data: Readonly<Record<string, unknown>>): ReleasedText {
  return { title: String(data['title'] ?? ''), body: String(data['body'] ?? ''), correctedReason: typeof data['correctedReason'] === 'string' ? data['correctedReason'] : null };
}
