import { accidentGrades } from '@lianban/contracts';
import { accepted, plainDate, refused, type Outcome } from '@lianban/kernel';
import { ended } from '@lianban/steps';
import type { AccidentCommand, AccidentContext, AccidentEffect, AccidentRefusal, Regraded } from '../accident-investigation.commands.js';
import type { Accident } from '../accident-investigation.state.js';
import { accidentGrade } from '../rules/accident-grade.rule.js';
import { regradeUntil } from '../rules/accident-terms.rule.js';
import { supervisingLevel } from '../rules/supervising-level.rule.js';

type Regrade = Extract<AccidentCommand, { type: 'regrade' }>;
type Decided = Outcome<AccidentEffect[], AccidentRefusal>;

/** A new toll and the grade that follows from it; a grade that another government investigates takes the accident there (item 7). */
export function regrade(record: Accident, command: Regrade, { today, settings }: AccidentContext): Decided {
  const wrong = refusal(record, command, { today, settings });
  if (wrong) return wrong;
  const { deaths, injured, lossFen } = command;
  const { grade } = accidentGrade({ deaths, injured, lossFen }, today, settings).value;
  const { investigatedBy } = record.facts;
  const regraded: Regraded = { deaths, injured, lossFen, grade };
  if (supervisingLevel({ grade, investigatedBy }, today).ok) return accepted([{ type: 'accident-regraded', ...regraded }]);
  const to = supervisingLevel({ grade, investigatedBy: null }, today).ok ? 'city' : 'province';
  return accepted([{ type: 'accident-regraded', ...regraded }, { type: 'accident-referred', to, ...regraded }, referral(regraded, to)]);
}

function referral({ grade }: Regraded, to: 'city' | 'province'): AccidentEffect {
  const whom = to === 'city' ? '市人民政府' : '省人民政府';
  return { type: 'case-closed', state: 'referred', article: '7', reason: `事故等级变更为${accidentGrades[grade]}，移送${whom}查处` };
}

function refusal({ facts, ...record }: Accident, { deaths, injured, lossFen, changedOn }: Regrade, { today, settings }: Pick<AccidentContext, 'today' | 'settings'>): ReturnType<typeof refused<AccidentRefusal>> | undefined {
  if (ended(record, 'closing')) return refused('REGRADE_CLOSED');
  if (changedOn > today || changedOn < facts.happenedOn) return refused('DATE_WRONG', { field: 'changedOn', on: `${facts.happenedOn} 至 ${today}` });
  if (deaths === facts.deaths && injured === facts.injured && lossFen === facts.lossFen) return refused('REGRADE_SAME', { field: 'deaths' });
  if (deaths < facts.deaths) return refused('REGRADE_FEWER', { field: 'deaths' });
  const until = regradeUntil(facts, today, settings).value.dueOn;
  const hurt = deaths !== facts.deaths || injured !== facts.injured;
  return hurt && plainDate(changedOn) > until ? refused('REGRADE_LATE', { field: 'changedOn', on: `计入至 ${until}` }) : undefined;
}
