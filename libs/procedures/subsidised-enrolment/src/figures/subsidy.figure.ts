import type { IdentityCategory } from '@lianban/contracts';
import { type DatedSetting, findSetting, type PlainDate } from '@lianban/kernel';

/** What is subsidised of one person's contribution, and the setting that says so. */
export interface SubsidyFigure {
  subsidyFen: number;
  contributionFen: number;
  setting: DatedSetting;
}

/**
 * The subsidy of a category in an insurance year (art. 15 leaves it to national and provincial policy; dated local
 * settings). Undefined when either amount is not set: then a person decides, it is never taken as zero.
 */
export function findSubsidy(
  settings: readonly DatedSetting[],
  category: IdentityCategory,
  insuranceYear: number,
  on: PlainDate,
): SubsidyFigure | undefined {
  const setting = findSetting(settings, `subsidised-enrolment.subsidy-fen.${category}.${insuranceYear}`, on);
  const contribution = findSetting(settings, `subsidised-enrolment.contribution-fen.${insuranceYear}`, on);
  if (typeof setting?.value !== 'number' || typeof contribution?.value !== 'number') return undefined;
  return { subsidyFen: setting.value, contributionFen: contribution.value, setting };
}
