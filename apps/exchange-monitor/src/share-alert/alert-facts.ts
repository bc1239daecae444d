import { plainDate } from '@lianban/kernel';
import type { AlertFacts } from '@lianban/procedure-share-alert';
import type { ShareAlertEntity } from './share-alert.entity.js';

/** What an alert rests on, from its row. */
export function factsOf(row: ShareAlertEntity): AlertFacts {
  const { family, subject, subjectName, shareKey, kind, reasonCode, reason, turn, office, department, county, muteUntil, muteReason, explanation, explainedOn, asked } = row;
  return {
    family, subject, subjectName, shareKey, kind, reasonCode, reason, turn, owner: { office, department, county }, asked,
    mute: muteUntil === null ? null : { untilOn: plainDate(muteUntil), reason: muteReason ?? '' },
    explanation: explanation === null || explainedOn === null ? null : { text: explanation, on: plainDate(explainedOn) },
  };
}

/** The columns that hold changed facts. */
export function columnsOf({ owner, mute, explanation, ...facts }: Partial<AlertFacts>): Partial<ShareAlertEntity> {
  return {
    ...facts, ...owner,
    ...(mute !== undefined && { muteUntil: mute?.untilOn ?? null, muteReason: mute?.reason ?? null }),
    ...(explanation !== undefined && { explanation: explanation?.text ?? null, explainedOn: explanation?.on ?? null }),
  };
}
