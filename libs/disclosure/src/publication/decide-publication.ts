import { accepted, refused, type Outcome } from '@lianban/kernel';
import { openStepOf } from '@lianban/steps';
import type { KnownData } from '../redaction/index.js';
import { checkPublicText } from './check-text.js';
import type { PublicationCommand, PublicationEffect, PublicationRefusal } from './publication-commands.js';
import { isPublicationOver, lastReleased, mayCorrect, releasedVersions, textOf, type Published } from './publication-state.js';
import type { PublicationCode } from './publication.steps.js';

type Data = Readonly<Record<string, unknown>>;
type Decided = Outcome<PublicationEffect[], PublicationRefusal>;

/** What the end of a step of the publication causes; `data` is what `checkCompletion` answered with. */
export function completePublication(record: Published, { code, outcome, data }: { code: PublicationCode; outcome: string; data: Data }, known: KnownData): Decided {
  const closed: PublicationEffect = { type: 'step-closed', code, outcome, data };
  if (code === 'redaction') return outcome === 'ready' ? prepared(data, closed, known) : dropped(record, closed);
  if (code !== 'release') return accepted([closed]);
  if (outcome === 'released') return released(data, closed, known);
  if (outcome === 'withheld') return withheld(record, data, closed);
  return accepted([closed, { type: 'step-opened', code: 'redaction', data: { ...textOf(data), returnedReason: data['reason'] } }]);
}

function prepared(data: Data, closed: PublicationEffect, known: KnownData): Decided {
  const checked = checkPublicText(textOf(data), Boolean(data['answered']), known);
  if (!checked.ok) return checked;
  return accepted([closed, { type: 'step-opened', code: 'release', data: { ...textOf(data), ...(data['answered'] ? { answered: data['answered'] } : {}) } }]);
}

function dropped(record: Published, closed: PublicationEffect): Decided {
  return releasedVersions(record) > 0 ? accepted([closed]) : refused('NOT_PUBLIC_YET');
}

/** Looked at once more: what the case knows may have grown since the text was prepared. */
function released(data: Data, closed: PublicationEffect, known: KnownData): Decided {
  const checked = checkPublicText(textOf(data), true, known);
  return checked.ok ? accepted([closed, { type: 'text-released', ...textOf(data) }]) : checked;
}

function withheld(record: Published, { ground }: Data, closed: PublicationEffect): Decided {
  if (releasedVersions(record) > 0) return refused('ALREADY_PUBLIC');
  return accepted([closed, ...(openStepOf<string>(record, 'publication') ? [{ type: 'step-closed', code: 'publication', outcome: 'withheld', data: { ground } } as const] : [])]);
}

/** What the system's reading of the page, or a wish to correct it, causes. */
export function decidePublication(command: PublicationCommand, record: Published): Decided {
  switch (command.type) {
    case 'note-proof':
      return accepted(proved(command, record));
    case 'note-page-changed': {
      const { url, found } = command;
      const seen = isPublicationOver(record) && releasedVersions(record) > 0 && !openStepOf<string>(record, 'page-repair');
      return accepted(seen ? [{ type: 'step-opened', code: 'page-repair', data: { url, found } }] : []);
    }
    case 'note-page-restored': {
      const open = openStepOf<string>(record, 'page-repair');
      return accepted(open ? [{ type: 'step-closed', code: 'page-repair', outcome: 'repaired', data: { ...open.data, explanation: '系统再次核验，网页与公开时一致' } }] : []);
    }
    case 'correct': {
      const text = lastReleased(record);
      if (!text || !mayCorrect(record)) return refused('CORRECTION_OPEN');
      return accepted([{ type: 'step-opened', code: 'redaction', data: { ...text, correctedReason: command.reason } }]);
    }
  }
}

/** The first proof ends the step; it is worth something only for a version that was released. */
function proved({ version, url, digest, fetchedAt }: Extract<PublicationCommand, { type: 'note-proof' }>, record: Published): PublicationEffect[] {
  if (!openStepOf<string>(record, 'publication') || version < 1 || version > releasedVersions(record)) return [];
  return [{ type: 'step-closed', code: 'publication', outcome: 'proved', data: { version, url, digest, fetchedAt } }];
}
