import { isWorking, workingDays } from '@lianban/casework/demo';
import type { Story, Teller } from '../telling/teller.js';
import type { DecisionDeal } from './decision-deals.js';
import type { DemoDecision } from './demo-decision.js';

export type DecisionTeller = Teller<DemoDecision> & { deal: DecisionDeal };

function* prepared(teller: DecisionTeller, least = 1, most = 3): Story {
  yield teller.wait(least, most).complete('redaction', 'ready', teller.draft('redaction'));
}

function* released(teller: DecisionTeller): Story {
  yield teller.wait(0, 2).complete('release', 'released', { note: '已逐项核对，同意发布' });
}

function* proved(teller: DecisionTeller): Story {
  yield teller.wait(0, 1).prove();
}

/** Item 9: prepared, released by a second person, read by the system. */
function* onTime(teller: DecisionTeller, least = 1, most = 3): Story {
  yield* prepared(teller, least, most);
  yield* released(teller);
  yield* proved(teller);
}

const slow = (teller: DecisionTeller): Story => onTime(teller, 8, 14);
const late = (teller: DecisionTeller): Story => onTime(teller, 21, 29);

function* sentBack(teller: DecisionTeller, least = 1, most = 3): Story {
  yield* prepared(teller, least, most);
  yield teller.wait(1, 2).complete('release', 'returned', { reason: '违法事实写得过于简略，请补充' });
}

function* returnedOnce(teller: DecisionTeller): Story {
  yield* sentBack(teller);
  const { title, body } = teller.draft('redaction');
  yield teller.wait(1, 2).complete('redaction', 'ready', { title, body: `${String(body)}\n\n当事人已收到告知，未提出陈述申辩。` });
  yield* released(teller);
  yield* proved(teller);
}

function* correctionAsked(teller: DecisionTeller): Story {
  yield teller.wait(5, 8).request('correct', { reason: '决定内容一节漏写履行方式' });
}

function* correctionPrepared(teller: DecisionTeller): Story {
  yield* correctionAsked(teller);
  const { title, body } = teller.draft('redaction');
  yield teller.wait(0, 1).complete('redaction', 'ready', { title, body: `${String(body)}\n\n当事人应当在履行期限内向作出决定的机关提交整改情况。` });
}

function* corrected(teller: DecisionTeller): Story {
  yield* onTime(teller);
  yield* correctionPrepared(teller);
  yield* released(teller);
}

/** Law forbids it; the head says by which ground. */
function* withheld(teller: DecisionTeller): Story {
  yield* prepared(teller);
  yield teller.wait(1, 2).complete('release', 'withheld', { ground: '公开可能泄露正在侦办案件的线索，依《中华人民共和国政府信息公开条例》第十四条不予公开' });
}

/** Annulled on review some weeks after it became public. */
function* revoked(teller: DecisionTeller): Story {
  yield* onTime(teller);
  teller.wait(15, 40);
  yield teller.request('revoke', { revokedOn: teller.today, reason: '行政复议决定撤销：主要证据不足' });
}

function* reviewed(teller: DecisionTeller): Story {
  if (teller.one.openStep('legal-review')) yield teller.wait(1, 2).complete('legal-review', 'passed', { reviewedBy: '法制审核机构', opinion: '事实清楚，证据确凿，程序合法，同意' });
}

function* drafted(teller: DecisionTeller): Story {
  const { deal } = teller;
  yield* reviewed(teller);
  teller.until(deal.decidedOn);
  yield teller.complete('issue', 'issued', { decisionNumber: deal.reference, decidedOn: teller.today, servedOn: teller.today, ...performDay(teller) });
  yield* onTime(teller);
}

function performDay({ one }: DecisionTeller): { performByOn?: string } {
  const { performByOn } = one.facts;
  return performByOn ? { performByOn } : {};
}

function* notMade(teller: DecisionTeller): Story {
  yield teller.wait(1, 3).complete('legal-review', 'returned', { reason: '违法事实认定证据不足，不作出决定' });
}

const awaitingLateRelease = (teller: DecisionTeller): Story => prepared(teller, 15, 16);
const sentBackLate = (teller: DecisionTeller): Story => sentBack(teller, 15, 16);

function* nothing(_: DecisionTeller): Story {}

/** Released on the last working day before the demonstration begins. */
function* awaitingProof(teller: DecisionTeller): Story {
  yield* prepared(teller);
  teller.until(workingDays(teller.today, 1));
  while (teller.today < '2026-10-09') teller.wait(1);
  yield teller.complete('release', 'released', { note: '同意发布' });
}

function* correcting(teller: DecisionTeller): Story {
  yield* onTime(teller);
  while (teller.today < '2026-10-08' || !isWorking(teller.today)) teller.wait(1);
  yield teller.request('correct', { reason: '法律依据一节条款写错' });
}

function* correctionAwaitingRelease(teller: DecisionTeller): Story {
  yield* correcting(teller);
  yield teller.wait(0, 1).complete('redaction', 'ready', { ...teller.draft('redaction') });
}

export const decisionPlots = {
  onTime: (teller: DecisionTeller) => onTime(teller), slow, late, returnedOnce, corrected, withheld, revoked, drafted, notMade, sentBack: (teller: DecisionTeller) => sentBack(teller), awaitingReview: nothing, awaitingIssue: reviewed, awaitingText: nothing, awaitingRelease: (teller: DecisionTeller) => prepared(teller), awaitingLateRelease, sentBackLate, awaitingProof, correcting, correctionAwaitingRelease,
} satisfies Record<string, (teller: DecisionTeller) => Story>;
export type DecisionPlotName = keyof typeof decisionPlots;
