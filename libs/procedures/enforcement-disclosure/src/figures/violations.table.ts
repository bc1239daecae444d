import { violationKinds, type ViolationKind } from '@lianban/contracts';
import type { Fen } from '@lianban/kernel';

const WAN: Fen = 1_000_000;

/** A kind of violation with the least and the most that the act lets a firm be fined. */
export interface Violation {
  label: string;
  act: string;
  leastFen: Fen;
  mostFen: Fen;
}

/** 安全生产法 as amended in 2021, by memory, not checked: article, least and most in ten thousand yuan. */
const recalled: Record<ViolationKind, [article: string, least: number, most: number]> = {
  'training-or-staff': ['九十七', 0, 10],
  'project-without-review': ['九十八', 10, 50],
  'signs-or-equipment': ['九十九', 0, 5],
  'dangerous-goods': ['一百零一', 0, 10],
  'hazard-not-removed': ['一百零二', 0, 5],
  'unqualified-contractor': ['一百零三', 10, 20],
  'ordinary-accident': ['一百一十四', 30, 100],
  'larger-accident': ['一百一十四', 100, 200],
};

const entries = (Object.entries(recalled) as [ViolationKind, [string, number, number]][]).map(([key, [article, least, most]]): [ViolationKind, Violation] => [key, {
  label: violationKinds[key], act: `《安全生产法》（2021 年修正）第${article}条`, leastFen: least * WAN, mostFen: most * WAN,
}]);

export const violations = Object.fromEntries(entries) as Readonly<Record<ViolationKind, Violation>>;
