import { accidentGrades, type AccidentGrade } from '@lianban/contracts';
import { formatYuan, rulingOf, settingCitation, settingOr, stepOf, type DatedSetting, type Fen, type PlainDate, type Ruling, type RulingStep } from '@lianban/kernel';
import { defaultSettings } from '../figures/default-settings.js';
import { gradeMeasures, gradeSettingKey, gradesAboveOrdinary, type GradeMeasure } from '../figures/grade-thresholds.js';

/** What an accident cost. `injured`: badly hurt, acute industrial poisoning among them. */
export interface AccidentGradeFacts {
  deaths: number;
  injured: number;
  lossFen: Fen;
}

export interface AccidentGradeValue {
  grade: AccidentGrade;
}

/** The heaviest grade that any one of the three measures reaches; the bounds are settings, remembered from 国务院令第493号 art. 3. */
export function accidentGrade(facts: AccidentGradeFacts, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<AccidentGradeValue> {
  const amounts: [GradeMeasure, number, string][] = [
    ['deaths', facts.deaths, `${facts.deaths} 人`], ['injured', facts.injured, `${facts.injured} 人`], ['loss-fen', facts.lossFen, `${formatYuan(facts.lossFen)} 元`],
  ];
  const judged = amounts.map(([measure, amount, words]) => judge(measure, amount, words, asOf, settings));
  const grade = gradesAboveOrdinary.find((one) => judged.some((each) => each.grade === one)) ?? 'ordinary';
  const deciding = judged.find((each) => each.grade === grade) as Judged;
  return rulingOf({ grade }, asOf, [...judged.map(({ step }) => step), stepOf('事故等级', '三项中最重的一项', accidentGrades[grade], deciding.step.citation)]);
}

interface Judged {
  grade: AccidentGrade;
  step: RulingStep;
}

function judge(measure: GradeMeasure, amount: number, words: string, asOf: PlainDate, settings: readonly DatedSetting[]): Judged {
  const bound = (grade: (typeof gradesAboveOrdinary)[number]): DatedSetting => settingOr(settings, defaultSettings, gradeSettingKey(grade, measure), asOf);
  const reached = gradesAboveOrdinary.find((grade) => amount >= Number(bound(grade).value));
  const grade = reached ?? 'ordinary';
  return { grade, step: stepOf(gradeMeasures[measure], words, accidentGrades[grade], settingCitation(bound(reached ?? 'larger'))) };
}
