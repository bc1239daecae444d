import { stepLine, type CaseworkContext, type OfficeBook } from '@lianban/casework';
import { officeName, type AlertView, type WhoseTurn } from '@lianban/contracts';
import { plainDate, shanghaiInstant } from '@lianban/kernel';
import type { AlertStepEntity } from '../alert-step.entity.js';
import type { ShareAlertEntity } from '../share-alert.entity.js';

/** An alert in one line: what is wrong, who restores it, how its step stands. `steps`: its open ones. */
export function alertView(row: ShareAlertEntity, steps: readonly AlertStepEntity[], offices: OfficeBook, context: Pick<CaseworkContext, 'calendar' | 'today'>): AlertView {
  const { caseId, number, kind, subject, subjectName, shareKey, state, reason, openedAt, closedAt, muteUntil, muteReason } = row;
  const restore = steps.find((step) => step.caseId === caseId && step.code === 'restore');
  return {
    caseId, number, kind, subject, subjectName, shareKey, state: state === 'open' && muteUntil !== null ? 'muted' : state, reason, openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null,
    mutedUntil: muteUntil === null ? null : shanghaiInstant(plainDate(muteUntil), '00:00').toISOString(), muteReason, turn: turnOf(row, offices), step: restore ? stepLine(restore, offices, context) : null,
  };
}

function turnOf({ office, department, county }: ShareAlertEntity, offices: OfficeBook): WhoseTurn {
  const known = offices.get(office);
  return { office, department, county, officeName: known?.name ?? officeName(department, county), contact: known ? { name: known.contactName, phone: known.contactPhone } : null };
}
