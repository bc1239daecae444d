import { commandEvent, refusalProblem, type CaseworkContext, type CaseworkProcedure, type DeclaredKind, type StepBasis, type StepPlace } from '@lianban/casework';
import { alertKinds } from '@lianban/contracts';
import { settingTerm } from '@lianban/deadlines';
import {
  alertRefusals, alertSteps, bureauTurn, DOCUMENT, shareAlert, shareAlertSlug,
  type AlertCommand, type AlertContext, type AlertEffect, type AlertRefusal, type AlertTurn, type ShareAlert,
} from '@lianban/procedure-share-alert';
import type { CompleteStep } from '@lianban/steps';
import { shareAlertId, taskQueue, workflowTypes } from '@lianban/workflow-share-alert/messages';
import { columnsOf, factsOf } from './alert-facts.js';
import { alertNews } from './alert-news.js';
import { AlertStepEntity } from './alert-step.entity.js';
import { ShareAlertEntity } from './share-alert.entity.js';

const basis = Object.fromEntries(Object.entries(alertSteps).map(([code, { article }]) => [code, { document: DOCUMENT, article }])) as Record<string, StepBasis>;

/** Alerts as the station of casework knows them; how long restoring takes is said by the step itself. */
export const alertProcedure: CaseworkProcedure<AlertStepEntity> = {
  service: 'exchange-monitor', procedure: shareAlertSlug, caseTable: 'share_alert', step: AlertStepEntity, basis, news: alertNews,
  termOf: (_, { settings, today }) => settingTerm(settings, `${shareAlertSlug}.coordinate-term-working-days`, today, 1),
  workflowOf: (caseId) => ({ workflowType: workflowTypes.shareAlert, workflowId: shareAlertId({ caseId }), taskQueue, args: [{ caseId }] }),
};

const placeOf = ({ office, department, county }: AlertTurn, { officeFor }: Pick<CaseworkContext, 'officeFor'>): StepPlace => {
  const named = officeFor(department, county)?.id;
  return { office: named ?? office, assigned: named !== undefined, department, county };
};

const conflicts = ['ALREADY_ASKED', 'ALREADY_MUTED', 'NOT_MUTED', 'MUTED'] satisfies AlertRefusal[];
const eventOf = commandEvent(alertSteps, shareAlert.requests, { 'mute-ended': '静默到期，恢复提醒' });

/** How an alert is kept and carried out. */
export const alertKind: DeclaredKind<ShareAlertEntity, AlertStepEntity, ShareAlert, AlertCommand, AlertEffect, AlertContext> = {
  casework: alertProcedure, rules: shareAlert as DeclaredKind['rules'], caseEntity: ShareAlertEntity,
  load: async (_, row) => ({ facts: factsOf(row), papers: [] }),
  context: async (_, __, ___, { today, calendar, settings, officeFor }) => ({ today, calendar, settings, hasOffice: (department) => officeFor(department, null) !== undefined }),
  place: (owner, _, { facts }, context) => placeOf(owner === 'bureau' ? bureauTurn : facts.owner, context),
  saveEffect: async ({ one: { row } }, effect) => void Object.assign(row, columnsOf((effect as Extract<AlertEffect, { type: 'facts-changed' }>).facts)),
  problem: refusalProblem(shareAlertSlug, alertRefusals, conflicts),
  event: (command) => told(command) ?? eventOf(command as CompleteStep),
};

/** What the monitor tells, in words of the history. */
function told(command: AlertCommand | CompleteStep): { action: string; text: string } | undefined {
  if (command.type === 'cause-changed') return { action: 'case.cause-changed', text: `现为${alertKinds[command.kind]}：${command.reason}` };
  return command.type === 'cured' ? { action: 'case.cured', text: command.reason } : undefined;
}
