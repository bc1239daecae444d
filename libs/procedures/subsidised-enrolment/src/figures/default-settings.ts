import type { DatedSetting } from '@lianban/kernel';
import type { IdentityCategory } from '@lianban/contracts';
import { noticeSettings } from '@lianban/deadlines';
import { DOCUMENT_IN_FORCE_FROM } from '../document.js';

const LOCAL = '本地默认值：法律未写明，待主管部门确认';
const DEMO = '演示虚构值：待市医疗保障局按国家和江西省分类资助政策核定';

const local = (key: string, value: number | boolean): DatedSetting => ({
  key: `subsidised-enrolment.${key}`, value, effectiveFrom: DOCUMENT_IN_FORCE_FROM, source: LOCAL, synthetic: false,
});

/** Terms of confirmation, its review and the decision on a disagreement, reminders and rungs (art. 20 says "in time" and gives no number). Working days. */
const terms: DatedSetting[] = [
  local('confirmation-term-working-days', 10),
  local('review-term-working-days', 3),
  local('decision-term-working-days', 3),
  ...noticeSettings('subsidised-enrolment', DOCUMENT_IN_FORCE_FROM, LOCAL),
  local('second-person-required', true),
];

/** Synthetic: yearly contribution of one person, fen, and the share of it that is subsidised, percent. */
const contributionFen: Record<number, number> = { 2024: 38_000, 2025: 40_000, 2026: 40_000, 2027: 42_000 };
const subsidisedPercent: Record<IdentityCategory, number> = {
  destitute: 100,
  orphan: 100,
  'minimum-allowance': 80,
  'returned-to-poverty': 80,
  'unstable-out-of-poverty': 50,
  'borderline-poverty': 50,
  'sudden-hardship': 50,
  'veteran-six-kinds': 100,
  'veteran-two-kinds': 100,
  'veteran-fourteen-kinds': 50,
  'disabled-unable-to-work': 70,
};

const amounts: DatedSetting[] = Object.entries(contributionFen).flatMap(([year, fen]) => {
  const demo = (key: string, value: number): DatedSetting => ({
    key: `subsidised-enrolment.${key}`, value, effectiveFrom: `${Number(year) - 1}-09-01`, source: DEMO, synthetic: true,
  });
  const subsidies = Object.entries(subsidisedPercent).map(([category, percent]) =>
    demo(`subsidy-fen.${category}.${year}`, (fen * percent) / 100),
  );
  return [demo(`contribution-fen.${year}`, fen), ...subsidies];
});

/** What a new installation starts with; each can be superseded by a dated setting that two persons approve. */
export const defaultSettings: DatedSetting[] = [...terms, ...amounts];
