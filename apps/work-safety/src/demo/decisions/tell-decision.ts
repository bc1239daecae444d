import { Draw } from '@lianban/casework/demo';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import { discretionBand, fileDecision, majorDecision, type DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import type { SiteIdentity } from '@lianban/public-site';
import { decisionColumns } from '../../enforcement-disclosure/decision-columns.js';
import { demoSystem } from '../demo-city.js';
import { contextAt } from '../telling/demo-context.js';
import { tell, Teller } from '../telling/teller.js';
import { decisionId, inspectionIdOf, performanceId, type DecisionDeal } from './decision-deals.js';
import { decisionPlots, type DecisionTeller } from './decision-plots.js';
import { DemoDecision } from './demo-decision.js';
import { performancePlots } from './performance-plots.js';

export interface DecisionNumbers {
  decision: string;
  performance: string;
}

/** One decision and what it demands, from its recording to the day on which the demonstration begins. */
export function tellDecision(deal: DecisionDeal, numbers: DecisionNumbers, site: SiteIdentity, before: PlainDate): DemoDecision {
  const { office, filedOn, seed } = deal;
  const context = contextAt({ now: new Date(0), today: filedOn });
  const papers = deal.isDraft ? ['evidence'] : ['decision_document', 'service_receipt'];
  const one = new DemoDecision(
    { caseId: decisionId(deal), number: numbers.decision, minute: seed % 50, columns: decisionColumns(factsOf(deal), context), on: filedOn, actor: office.officer, papers },
    { caseId: performanceId(deal), number: numbers.performance, minute: (seed % 50) + 1 },
  );
  const teller = Object.assign(new Teller(one, new Draw(80_000 + seed), site), { deal }) as DecisionTeller;
  tell(one, decisionPlots[deal.plot](teller), before);
  if (one.performance) tellPerformance(one, deal, site, before);
  return one;
}

/** Until the decision is annulled, if it is: then nothing is demanded any longer. */
function tellPerformance({ performance, revoked }: DemoDecision, { performance: plot, seed }: DecisionDeal, site: SiteIdentity, before: PlainDate): void {
  if (!performance) return;
  const until = revoked ? plainDate(revoked.on) : before;
  tell(performance, performancePlots[plot](new Teller(performance, new Draw(90_000 + seed), site)), until);
  if (revoked) performance.give({ on: until, actor: demoSystem, command: { type: 'decision-revoked', reason: revoked.reason } as never });
}

function factsOf(deal: DecisionDeal): DecisionFacts {
  const { office: { office, department, county }, firm, matter, amountFen, decidedOn, filedOn, isDraft, reference } = deal;
  const { settings } = contextAt({ now: new Date(0), today: filedOn });
  const band = matter.violationKind && amountFen !== null ? discretionBand({ violation: matter.violationKind, fineFen: amountFen }, filedOn, settings).value.band : null;
  const reviewed = !isDraft && majorDecision({ kinds: matter.kinds, band }, filedOn, settings).value.major;
  const made = isDraft ? { decisionNumber: null, decidedOn: null, servedOn: null, reviewedBy: null, reviewedOn: null }
    : { decisionNumber: reference, decidedOn, servedOn: decidedOn, reviewedBy: reviewed ? '法制审核机构' : null, reviewedOn: reviewed ? addDays(decidedOn, -1) : null };
  const filed = fileDecision({
    ...made, kinds: [...matter.kinds], firmName: firm.name, creditCode: firm.creditCode, creditCodeConfirmed: false, naturalPerson: false, violation: matter.violation, violationKind: matter.violationKind ?? null, basis: [matter.basis],
    amountFen, band, bandReason: null, performByOn: performBy(deal), inspectionId: deal.inspectedOn ? inspectionIdOf(deal) : null, persons: [],
  }, { office, department, county, today: filedOn, settings, source: 'form' });
  if (!filed.ok) throw new Error(`a decision of the demonstration is refused: ${deal.key} ${filed.refusal.code} ${JSON.stringify(filed.refusal.detail)}`);
  return filed.value;
}

/** Thirty days to mend something, fifteen for anything else; a warning asks for nothing. */
function performBy({ matter, decidedOn }: DecisionDeal): PlainDate | null {
  if (matter.kinds[0] === 'warning' || matter.kinds[0] === 'revoke-licence') return null;
  return addDays(decidedOn, matter.kinds.includes('rectify') ? 30 : 15);
}
