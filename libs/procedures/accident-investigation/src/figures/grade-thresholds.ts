import { accidentGradeKeys, type AccidentGrade } from '@lianban/contracts';
import type { Fen } from '@lianban/kernel';

/** What grades an accident: deaths, persons badly hurt (acute industrial poisoning among them), direct economic loss in fen. */
export const gradeMeasures = { deaths: '死亡人数', injured: '重伤人数（含急性工业中毒）', 'loss-fen': '直接经济损失' } as const;
export type GradeMeasure = keyof typeof gradeMeasures;

/** From how many on an accident has a grade; whatever stays below the first is 一般. 国务院令第493号 art. 3, by memory, not checked. */
export const recalledThresholds: Record<Exclude<AccidentGrade, 'ordinary'>, Record<GradeMeasure, number>> = {
  larger: { deaths: 3, injured: 10, 'loss-fen': 1_000_000_000 satisfies Fen },
  major: { deaths: 10, injured: 50, 'loss-fen': 5_000_000_000 satisfies Fen },
  extraordinary: { deaths: 30, injured: 100, 'loss-fen': 10_000_000_000 satisfies Fen },
};

export type GradeAboveOrdinary = keyof typeof recalledThresholds;
/** Heaviest first. */
export const gradesAboveOrdinary = accidentGradeKeys.filter((grade) => grade !== 'ordinary').reverse() as GradeAboveOrdinary[];

/** `accident-investigation.grade.larger.deaths`. */
export function gradeSettingKey(grade: GradeAboveOrdinary, measure: GradeMeasure): string {
  return `accident-investigation.grade.${grade}.${measure}`;
}
