import type { CountyCode } from '@lianban/contracts';
import type { DatedSetting, PlainDate, RulingStep } from '@lianban/kernel';
import { accidentGrade, supervisingLevel, type SupervisingLevelValue } from '@lianban/procedure-accident-investigation';
import type { AccidentGrade } from '@lianban/contracts';
import type { Typed } from '../../../form/read-form.js';
import { fenOfYuan } from '../../../form/yuan.js';

export interface GradePreview {
  grade: AccidentGrade;
  /** Null: this government does not investigate an accident of this grade (item 7). */
  level: SupervisingLevelValue | null;
  steps: readonly RulingStep[];
}

const whole = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null);

/** Grade, government and committee from what has been typed so far; null while a figure is missing. `county`: of the government that enters it. */
export function gradePreview(typed: Typed, county: CountyCode | null, today: PlainDate, settings: readonly DatedSetting[]): GradePreview | null {
  const [deaths, injured, lossFen] = [whole(typed['deaths']), whole(typed['injured']), fenOfYuan(String(typed['lossFen'] ?? ''))];
  if (deaths === null || injured === null || lossFen === null) return null;
  const graded = accidentGrade({ deaths, injured, lossFen }, today, settings);
  const { grade } = graded.value;
  const level = supervisingLevel({ grade, investigatedBy: county ? 'county' : 'city' }, today);
  return { grade, level: level.ok ? level.value.value : null, steps: [...graded.steps, ...(level.ok ? level.value.steps : [])] };
}
