import type { StepEffect } from '@lianban/steps';
import type { PublicationCode } from './publication.steps.js';

/** A text that may be shown to everybody from now on. */
export interface ReleasedText {
  title: string;
  body: string;
  /** Why it takes the place of the version before; null for the first. */
  correctedReason: string | null;
}

/** What publishing causes beside the steps: a released text becomes a version of the case's public document. */
export type PublicationEffect = StepEffect<PublicationCode, never> | ({ type: 'text-released' } & ReleasedText);

/** What the system says after it read the page, and what a person may ask for. */
export type PublicationCommand =
  | { type: 'note-proof'; version: number; url: string; digest: string; fetchedAt: string }
  | { type: 'note-page-changed'; url: string; found: string }
  | { type: 'note-page-restored' }
  | { type: 'correct'; reason: string; by: string };

const commands = ['note-proof', 'note-page-changed', 'note-page-restored', 'correct'] as const satisfies readonly PublicationCommand['type'][];

export function isPublicationCommand(command: { type: string }): command is PublicationCommand {
  return commands.some((type) => type === command.type);
}

/** Sentence and remedy of what a publication may be refused for (zh-CN). */
export const publicationRefusals = {
  REDACTION_BLOCKED: { detail: '公开文本中仍有不得公开的内容', remedy: '按各处提示删改后再提交' },
  REDACTION_WARNINGS: { detail: '公开文本中有须核对的内容', remedy: '逐处核对，删改，或在“对提示项的核对说明”中写明可以保留的理由' },
  ALREADY_PUBLIC: { detail: '已经公开过，不能再决定不予公开', remedy: '退回修改，或由经办人选择不再更正' },
  NOT_PUBLIC_YET: { detail: '还没有公开过，不能不再提交', remedy: '提交公开文本；依法不予公开的，由复核人决定' },
  CORRECTION_OPEN: { detail: '现在不能更正公开内容', remedy: '公开以后，且没有正在办理的更正时再提出' },
} as const satisfies Record<string, { detail: string; remedy: string }>;
export type PublicationRefusal = keyof typeof publicationRefusals;
