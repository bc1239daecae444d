import { z } from 'zod';

/** Grades of an accident, least first. Item 7 of 景府办字〔2023〕43号 speaks of the first two; what makes a grade stands in national rules. */
export const accidentGrades = { ordinary: '一般', larger: '较大', major: '重大', extraordinary: '特别重大' } as const;
export type AccidentGrade = keyof typeof accidentGrades;
export const accidentGradeKeys = Object.keys(accidentGrades) as [AccidentGrade, ...AccidentGrade[]];
export const AccidentGrade = z.enum(accidentGradeKeys, '请选择事故等级');

/** Levels of government, lowest first. */
export const governmentLevels = { county: '县级', city: '市级', province: '省级' } as const;
export type GovernmentLevel = keyof typeof governmentLevels;
