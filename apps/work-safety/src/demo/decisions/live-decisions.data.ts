import type { DecisionKind } from '@lianban/contracts';
import type { DecisionPlotName } from './decision-plots.js';
import type { PerformancePlotName } from './performance-plots.js';

/** A decision in whose case something is still open when the demonstration begins on 2026-10-12. */
export interface LiveDecision {
  office: string;
  plot: DecisionPlotName;
  /** Working days before the demonstration on which it was made, or is to be made (drafts). */
  workingDaysAgo?: number;
  decidedOn?: string;
  kind?: DecisionKind;
  performance?: PerformancePlotName;
}

const EM = 'emergency-management';
const HC = 'housing-construction';

export const liveDecisions: readonly LiveDecision[] = [
  // Drafts: under review (one of them late), and reviewed but not made.
  { office: EM, plot: 'awaitingReview', workingDaysAgo: -3, kind: 'suspend-production' },
  { office: HC, plot: 'awaitingReview', workingDaysAgo: -4, kind: 'stop-work' },
  { office: `${EM}@360222`, plot: 'awaitingReview', workingDaysAgo: 1, kind: 'close-down' },
  { office: 'fire-rescue', plot: 'awaitingIssue', workingDaysAgo: -1, kind: 'suspend-production' },
  { office: `${EM}@360281`, plot: 'awaitingIssue', workingDaysAgo: -2, kind: 'seal' },
  // Public texts still to be prepared.
  { office: EM, plot: 'awaitingText', workingDaysAgo: 1 },
  { office: EM, plot: 'awaitingText', workingDaysAgo: 2, kind: 'warning' },
  { office: 'transport', plot: 'awaitingText', workingDaysAgo: 2 },
  { office: 'market-regulation', plot: 'awaitingText', workingDaysAgo: 3, kind: 'warning' },
  { office: `${EM}@360202`, plot: 'awaitingText', workingDaysAgo: 3 },
  { office: `${HC}@360203`, plot: 'awaitingText', workingDaysAgo: 4, kind: 'warning' },
  { office: 'public-security', plot: 'awaitingText', workingDaysAgo: 2, kind: 'warning' },
  { office: 'fire-rescue', plot: 'awaitingText', workingDaysAgo: 9, kind: 'warning' },
  { office: `market-regulation@360222`, plot: 'awaitingText', workingDaysAgo: 1, kind: 'warning' },
  // Made on the eve of the National Day: twenty working days lead round the holiday.
  { office: EM, plot: 'awaitingText', decidedOn: '2026-09-30', kind: 'warning' },
  // Waiting for the second person.
  { office: EM, plot: 'awaitingRelease', workingDaysAgo: 5, kind: 'warning' },
  { office: HC, plot: 'awaitingRelease', workingDaysAgo: 6 },
  { office: 'transport', plot: 'awaitingRelease', workingDaysAgo: 5, kind: 'warning' },
  { office: `${EM}@360222`, plot: 'awaitingRelease', workingDaysAgo: 7, kind: 'warning' },
  { office: `market-regulation@360281`, plot: 'awaitingRelease', workingDaysAgo: 6, kind: 'warning' },
  // Due tomorrow, and overdue since the working day before.
  { office: `${EM}@360203`, plot: 'awaitingLateRelease', workingDaysAgo: 19, kind: 'warning' },
  { office: `${EM}@360281`, plot: 'sentBackLate', workingDaysAgo: 21, kind: 'warning' },
  { office: HC, plot: 'sentBack', workingDaysAgo: 9, kind: 'warning' },
  { office: 'market-regulation', plot: 'sentBack', workingDaysAgo: 8 },
  // Released; the system has not read the page yet.
  { office: EM, plot: 'awaitingProof', workingDaysAgo: 8 },
  { office: 'fire-rescue', plot: 'awaitingProof', workingDaysAgo: 9, kind: 'warning' },
  { office: `${HC}@360202`, plot: 'awaitingProof', workingDaysAgo: 7, kind: 'warning' },
  // Public, and being corrected.
  { office: EM, plot: 'correcting', workingDaysAgo: 30, kind: 'warning' },
  { office: `${HC}@360222`, plot: 'correctionAwaitingRelease', workingDaysAgo: 28, kind: 'warning' },
  { office: 'transport', plot: 'correcting', workingDaysAgo: 25, kind: 'warning' },
  // Public; what they demand is on its way.
  { office: EM, plot: 'onTime', workingDaysAgo: 13, kind: 'rectify', performance: 'running' },
  { office: 'market-regulation', plot: 'onTime', workingDaysAgo: 12, kind: 'rectify', performance: 'running' },
  { office: `${HC}@360281`, plot: 'onTime', workingDaysAgo: 15, kind: 'rectify', performance: 'running' },
  { office: HC, plot: 'onTime', decidedOn: '2026-09-11', kind: 'rectify', performance: 'running' },
  { office: EM, plot: 'onTime', decidedOn: '2026-09-24', kind: 'confiscation', performance: 'demandOwed' },
  { office: `${EM}@360222`, plot: 'onTime', decidedOn: '2026-09-14', kind: 'confiscation', performance: 'demandServed' },
  { office: 'fire-rescue', plot: 'onTime', decidedOn: '2026-09-08', kind: 'fine', performance: 'choiceOwed' },
  { office: `${EM}@360202`, plot: 'onTime', decidedOn: '2026-09-07', kind: 'seal', performance: 'compulsoryOwed' },
  { office: 'transport', plot: 'onTime', decidedOn: '2026-03-16', kind: 'fine', performance: 'applicationOwed' },
  { office: 'market-regulation', plot: 'onTime', decidedOn: '2026-04-01', kind: 'fine', performance: 'resultOwed' },
  { office: EM, plot: 'onTime', workingDaysAgo: 14, kind: 'stop-power', performance: 'halted' },
  { office: EM, plot: 'awaitingText', workingDaysAgo: 1, kind: 'stop-power', performance: 'haltSent' },
  { office: 'public-security', plot: 'awaitingText', workingDaysAgo: 4, kind: 'stop-explosives', performance: 'haltReceived' },
  { office: HC, plot: 'onTime', decidedOn: '2026-09-04', kind: 'stop-work', performance: 'underReview' },
  { office: `${EM}@360281`, plot: 'onTime', decidedOn: '2026-09-07', kind: 'rectify', performance: 'extendedRunning' },
];
