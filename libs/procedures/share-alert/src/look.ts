import type { AlertKind } from '@lianban/contracts';
import type { DatedSetting, PlainDate } from '@lianban/kernel';
import type { AssessedSubject } from './assessed-subject.js';
import { bureauTurn } from './document.js';
import { cureAfterMs, openAfterMs } from './figures/default-settings.js';
import type { AlertFacts } from './share-alert.state.js';

/** What earlier looks at a subject leave to the next: since when it is wrong, since when for this very cause, since when it is well. */
export interface Watch {
  wrongSince: Date | null;
  /** Kind, reason code and whose turn, as one word. */
  cause: string | null;
  causeSince: Date | null;
  wellSince: Date | null;
}

export const freshWatch: Watch = { wrongSince: null, cause: null, causeSince: null, wellSince: null };

/** `reword`: the same cause in other words, as where they count something. */
export type LookAct = 'none' | 'open' | 'change' | 'reword' | 'cure';

export interface Look {
  now: Date;
  today: PlainDate;
  settings: readonly DatedSetting[];
}

type OpenAlert = Pick<AlertFacts, 'kind' | 'reasonCode' | 'reason' | 'turn'>;

/**
 * What a look at one subject means for its alert (`alert`: the open one, if there is). A condition opens one when it has
 * lasted, another cause is told when it has lasted, and an alert ends when the subject has been well for a while: so that
 * nothing flaps. Pure.
 */
export function lookAt(watch: Watch, assessed: AssessedSubject, alert: OpenAlert | null, look: Look): { watch: Watch; act: LookAct } {
  const { now } = look;
  if (assessed.kind === null) {
    const well = { ...freshWatch, wellSince: watch.wellSince ?? now };
    const lasts = now.getTime() - well.wellSince.getTime() >= cureAfterMs(look.settings, look.today);
    return { watch: well, act: alert && lasts ? 'cure' : 'none' };
  }
  const cause = causeOf({ ...assessed, kind: assessed.kind });
  const wrong = { wrongSince: watch.wrongSince ?? now, cause, causeSince: cause === watch.cause ? (watch.causeSince ?? now) : now, wellSince: null };
  return { watch: wrong, act: actOn(wrong, { ...assessed, kind: assessed.kind }, alert, look) };
}

type Wrong = AssessedSubject & { kind: AlertKind };

function actOn({ wrongSince, causeSince }: { wrongSince: Date; causeSince: Date }, assessed: Wrong, alert: OpenAlert | null, { now, today, settings }: Look): LookAct {
  const lasted = (since: Date): boolean => now.getTime() - since.getTime() >= openAfterMs(settings, assessed.kind, today);
  if (!alert) return lasted(wrongSince) ? 'open' : 'none';
  if (causeOf(assessed) !== causeOf(alert)) return lasted(causeSince) ? 'change' : 'none';
  return assessed.reason === alert.reason ? 'none' : 'reword';
}

const causeOf = ({ kind, reasonCode, turn }: Pick<Wrong, 'kind' | 'reasonCode' | 'turn'>): string => `${kind} ${reasonCode} ${(turn ?? bureauTurn).office}`;
