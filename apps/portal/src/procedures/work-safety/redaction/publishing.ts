import type { SafetyPages } from '../safety-pages.js';
import { RedactionDialog } from './redaction-dialog.js';
import { ReleaseDialog } from './release-dialog.js';

/** What every publication shows in the same windows. */
export const publishingDialogs: SafetyPages['dialogs'] = { redaction: RedactionDialog, release: ReleaseDialog };

export const publishingConsequences: SafetyPages['consequences'] = {
  'redaction/ready': ['文本交另一个人复核，同意以后才公开'], 'redaction/dropped': ['本次更正作罢，现行版本不变'], 'release/released': ['文本随即公开，任何人都能看到', '系统重新读取公开网页并保存核验记录；以前各版仍可查看，注明已被更正'],
  'release/returned': ['退回拟稿人修改，理由一并送达'], 'release/withheld': ['不予公开，法律依据记入事项'], 'page-repair/repaired': ['系统再次核验网页'],
};
export const publishingRequests: SafetyPages['requestConsequences'] = { correct: ['重新拟稿、检查、复核以后公开新的一版', '现行版本仍可查看，注明已被更正'] };
