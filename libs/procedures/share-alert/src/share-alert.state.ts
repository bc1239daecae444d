import type { AlertKind } from '@lianban/contracts';
import type { PlainDate } from '@lianban/kernel';
import type { DeclaredCase } from '@lianban/steps';
import type { AlertFamily, AlertTurn } from './assessed-subject.js';
import type { AlertStepCode } from './steps/alert-steps.js';

/** The procedure that follows a fault of data sharing until it is cured: 景府发〔2023〕10号 art. 5, last paragraph. */
export const shareAlertSlug = 'share-alert';

export const alertStates = { open: '未恢复', cured: '已恢复' } as const;
export type AlertState = keyof typeof alertStates;

/** What is wrong with what, and who is at it. */
export interface AlertFacts {
  family: AlertFamily;
  subject: string;
  subjectName: string;
  shareKey: string | null;
  kind: AlertKind;
  reasonCode: string;
  reason: string;
  /** Whose turn the monitor last said it is. */
  turn: AlertTurn;
  /** Who restores: as the monitor said, unless a person handed it over. */
  owner: AlertTurn;
  /** While it is muted: the working day on which it speaks again. */
  mute: { untilOn: PlainDate; reason: string } | null;
  /** What the owner last said. */
  explanation: { text: string; on: PlainDate } | null;
  /** Why the data bureau is asked to coordinate; null: it is not. */
  asked: string | null;
}

export type ShareAlert = DeclaredCase<AlertStepCode, AlertState, AlertFacts>;
