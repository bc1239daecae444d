import { auditTexts } from './audit/texts/audit.zh-cn.js';
import { batchTexts } from './batches/texts/batches.zh-cn.js';
import { caseworkTexts } from './casework/texts/casework.zh-cn.js';
import { catalogueTexts } from './catalogue/texts/catalogue.zh-cn.js';
import { directoryTexts } from './directory/texts/directory.zh-cn.js';
import { alertTexts } from './exchange/texts/alerts.zh-cn.js';
import { exchangeTexts } from './exchange/texts/exchange.zh-cn.js';
import { letterTexts } from './exchange/texts/letters.zh-cn.js';
import { formTexts } from './form/texts/form.zh-cn.js';
import { receivedTexts } from './received/texts/received.zh-cn.js';
import { homeTexts } from './home/texts/home.zh-cn.js';
import { fundTexts } from './procedures/loan-renewal/texts/fund.zh-cn.js';
import { loanTexts } from './procedures/loan-renewal/texts/loans.zh-cn.js';
import { enrolmentTexts } from './procedures/subsidised-enrolment/texts/enrolment.zh-cn.js';
import { decisionTexts } from './procedures/enforcement-disclosure/texts/decisions.zh-cn.js';
import { planTexts } from './procedures/enforcement-disclosure/texts/plans.zh-cn.js';
import { safetyTexts } from './procedures/work-safety/texts/safety.zh-cn.js';
import { ruleTexts } from './public/texts/rules.zh-cn.js';
import { shellTexts } from './shell/texts/shell.zh-cn.js';
import { supervisionTexts } from './supervision/texts/supervision.zh-cn.js';

/** Catalogues of the portal by namespace: a line here for each feature. */
export const catalogues = {
  shell: shellTexts,
  casework: caseworkTexts,
  form: formTexts,
  home: homeTexts,
  batches: batchTexts,
  received: receivedTexts,
  enrolment: enrolmentTexts,
  loans: loanTexts,
  fund: fundTexts,
  safety: safetyTexts,
  decisions: decisionTexts,
  plans: planTexts,
  supervision: supervisionTexts,
  rules: ruleTexts,
  directory: directoryTexts,
  exchange: exchangeTexts,
  catalogue: catalogueTexts,
  letters: letterTexts,
  alerts: alertTexts,
  audit: auditTexts,
};

type Catalogues = typeof catalogues;

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges the catalogues into the shared interface
  interface LianbanTexts extends Catalogues {}
}
