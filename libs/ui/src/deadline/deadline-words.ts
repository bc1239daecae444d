export interface Deadline {
  dueOn: string;
  /** Negative or null when the day has passed or nobody knows. */
  workingDaysLeft: number | null;
  workingDaysOver?: number | null;
  provisional?: { earliestOn: string; latestOn: string } | null;
}

export type DeadlinePhase = 'left' | 'today' | 'over' | 'unknown';

/** Which sentence a deadline gets, and its number. */
export function deadlinePhase(deadline: Deadline): { phase: DeadlinePhase; count: number } {
  const over = deadline.workingDaysOver ?? 0;
  const left = deadline.workingDaysLeft;
  if (over > 0) return { phase: 'over', count: over };
  if (left === null) return { phase: 'unknown', count: 0 };
  if (left < 0) return { phase: 'over', count: -left };
  return left === 0 ? { phase: 'today', count: 0 } : { phase: 'left', count: left };
}
