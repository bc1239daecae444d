import { accidentGrades, governmentLevels, item, type AccidentGrade, type GovernmentLevel } from '@lianban/contracts';
import { accepted, refused, rulingOf, stepOf, type Outcome, type PlainDate, type Ruling } from '@lianban/kernel';
import { z } from 'zod';

const grades = Object.fromEntries(Object.entries(accidentGrades).flatMap(([key, word]) => [[key, key], [word, key], [`${word}事故`, key]])) as Record<string, AccidentGrade>;
const levels = Object.fromEntries(Object.entries(governmentLevels).flatMap(([key, word]) => [[key, key], [word, key], [word.slice(0, 1), key]])) as Record<string, GovernmentLevel>;

/** A word for one of the entries of a table; anything else is told which words there are. */
const worded = <T>(words: Record<string, T>, message: string) => z
  .string(message).trim().refine((word) => Object.hasOwn(words, word), message).transform((word) => words[word] as T);

const gradeFact = worded(grades, `事故等级须为${Object.values(accidentGrades).join('、')}之一`);
const levelFact = worded(levels, `负责查处的政府须为${Object.values(governmentLevels).join('、')}之一`);

/** Grade of an accident, and which government investigates it where that is not the usual one; `level` is another word for `investigatedBy`. */
export const SupervisingLevelFacts = z
  .object({ grade: gradeFact, investigatedBy: levelFact.nullish(), level: levelFact.nullish() })
  .refine(({ investigatedBy, level }) => !investigatedBy || !level || investigatedBy === level, { path: ['level'], message: '两处所填负责查处的政府不一致' })
  .transform(({ grade, investigatedBy, level }) => ({ grade, investigatedBy: investigatedBy ?? level ?? null }));
export type SupervisingLevelFacts = z.infer<typeof SupervisingLevelFacts>;

export interface SupervisingLevelValue {
  investigatedBy: string;
  /** The committee one level up: it lists the accident for supervision and reviews the report. */
  supervisor: string;
  /** The office with which the evaluation is filed. */
  evaluationFiledWith: string;
}

const usual: Partial<Record<AccidentGrade, 'county' | 'city'>> = { ordinary: 'county', larger: 'city' };
const above = { county: 'city', city: 'province' } as const;

/**
 * Who investigates and who supervises (item 7; E-03): 一般 the county, or the city that takes it up; 较大 the city; each is
 * supervised one level up. 较大 by a county contradicts the item; of higher grades, and of a province, it says nothing.
 */
export function supervisingLevel({ grade, investigatedBy }: SupervisingLevelFacts, asOf: PlainDate): Outcome<Ruling<SupervisingLevelValue>, 'GRADE_LEVEL_MISMATCH' | 'NOT_IN_TEXT'> {
  const said = { grade: accidentGrades[grade], investigatedBy: investigatedBy && governmentLevels[investigatedBy] };
  const usually = usual[grade];
  if (!usually || investigatedBy === 'province') return refused('NOT_IN_TEXT', said);
  const by = investigatedBy ?? usually;
  if (usually === 'city' && by === 'county') return refused('GRADE_LEVEL_MISMATCH', said);
  const up = governmentLevels[above[by]];
  const value = { investigatedBy: governmentLevels[by], supervisor: `${up}政府安委会`, evaluationFiledWith: `${up}安委会办公室` };
  const why = by === usually ? `${said.grade}事故由${value.investigatedBy}人民政府负责查处` : `${said.grade}事故由市级人民政府提级查处`;
  return accepted(rulingOf(value, asOf, [
    stepOf('负责查处', why, value.investigatedBy, item('7')),
    stepOf('挂牌督办、审核把关', '上一级政府安全生产委员会', value.supervisor, item('7')),
    stepOf('评估情况备案', '上级安全生产委员会办公室', value.evaluationFiledWith, item('7')),
  ]));
}
