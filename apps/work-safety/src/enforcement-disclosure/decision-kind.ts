import type { CaseScene } from '@lianban/casework';
import { decisionKinds } from '@lianban/contracts';
import { formatYuan, maskName } from '@lianban/kernel';
import {
  discretionBands, enforcementDisclosure, enforcementRefusals, violations, type DecisionFacts, type EnforcementCommand, type EnforcementContext, type EnforcementEffect,
} from '@lianban/procedure-enforcement-disclosure';
import { enforcementDisclosureId, workflowTypes } from '@lianban/workflow-enforcement-disclosure/messages';
import { kindOf, officeNames } from '../cases/kind-of.js';
import { leadPlace } from '../cases/office-places.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyCase, SafetyKind } from '../cases/safety-kind.js';
import type { SafetyStepEntity } from '../cases/safety-step.entity.js';
import type { PublicCase } from '../publication/public-case.js';
import { releaseVersion, withdrawPublication } from '../publication/release-version.js';
import { decisionIssued } from './decision-issued.js';
import { decisionServed } from './decision-served.js';
import { tellPerformance } from './tell-performance.js';

type Scene = CaseScene<SafetyCaseEntity, SafetyStepEntity, SafetyCase<DecisionFacts>>;
type OwnEffect = Extract<EnforcementEffect, { type: 'text-released' | 'decision-issued' | 'decision-served' | 'decision-revoked' }>;

/** Items 9, 10: how a decision is kept, made public and shown. */
export const decisionKind: SafetyKind<DecisionFacts, EnforcementCommand, EnforcementEffect, EnforcementContext> = {
  ...kindOf<DecisionFacts>(enforcementDisclosure, { prefix: 'ED', workflowType: workflowTypes.enforcementDisclosure, idOf: enforcementDisclosureId, refusals: enforcementRefusals }),
  context: async (manager, _, __, { today, settings, calendar }, casework) => ({ today, settings, calendar, allowed: await officeNames(manager, casework) }),
  recorder: 'lead',
  place: (_, row) => leadPlace(row),
  saveEffect: (scene, effect) => saveEffect(scene, effect as OwnEffect),
  factsView: decisionFacts,
};

async function saveEffect(scene: Scene, effect: OwnEffect): Promise<void> {
  switch (effect.type) {
    case 'text-released':
      return releaseVersion(scene, effect, publicDecision(scene.one.record.facts));
    case 'decision-issued': {
      const { type: _, ...issued } = effect;
      return decisionIssued(scene, { ...scene.one.record.facts, ...issued });
    }
    case 'decision-served': {
      const { type: _, ...told } = effect;
      return decisionServed(scene, { ...scene.one.record.facts, ...told });
    }
    case 'decision-revoked':
      await withdrawPublication(scene, effect);
      return tellPerformance(scene, { type: 'decision-revoked', reason: effect.reason });
  }
}

/** What the public reads beside the text itself; number, party, kind and day stand on every page. A natural person is not named. */
export function publicDecision(facts: DecisionFacts): PublicCase {
  const kinds = facts.kinds.map((kind) => decisionKinds[kind]).join('、');
  const first = facts.kinds[0] ?? 'warning';
  return {
    kind: 'decision', number: facts.decisionNumber ?? '', party: facts.naturalPerson ? null : facts.firmName, category: first, categoryLabel: decisionKinds[first], happenedOn: facts.decidedOn ?? '',
    facts: [
      ...(facts.kinds.length > 1 ? [{ label: '决定内容', value: kinds }] : []),
      ...(facts.naturalPerson || !facts.creditCode ? [] : [{ label: '统一社会信用代码', value: facts.creditCode }]),
      ...(facts.amountFen === null ? [] : [{ label: '金额', value: `${formatYuan(facts.amountFen)} 元` }]),
    ],
    basis: [...facts.basis],
  };
}

const item = (name: string, label: string, value: string | null) => (value ? [{ name, label, value }] : []);

function decisionFacts(facts: DecisionFacts, clear: boolean): { title: string; items: { name: string; label: string; value: string }[] }[] {
  return [
    {
      title: '决定', items: [
        ...item('decisionNumber', '决定文号', facts.decisionNumber ?? '（草案，尚无文号）'), ...item('kinds', '决定种类', facts.kinds.map((kind) => decisionKinds[kind]).join('、')), ...item('decidedOn', '决定日', facts.decidedOn),
        ...item('servedOn', '送达日', facts.servedOn), ...item('performByOn', '履行期限', facts.performByOn), ...item('amountFen', '金额', facts.amountFen === null ? null : `${formatYuan(facts.amountFen)} 元`),
        ...item('basis', '法律依据', facts.basis.join('；')), ...item('source', '来源', facts.source === 'list' ? '部门名单报送' : '逐件录入'),
      ],
    },
    {
      title: '当事人和违法事实', items: [
        ...item('firmName', '当事人', facts.naturalPerson && !clear ? maskName(facts.firmName) : facts.firmName), ...item('creditCode', '统一社会信用代码', facts.naturalPerson && !clear ? null : facts.creditCode),
        ...item('violation', '违法事实', facts.naturalPerson && !clear ? null : facts.violation),
      ],
    },
    {
      title: '裁量和审核', items: [
        ...item('violationKind', '违法种类', facts.violationKind && violations[facts.violationKind].label), ...item('band', '裁量档次', facts.band && discretionBands[facts.band]), ...item('bandReason', '裁量理由', facts.bandReason),
        ...item('reviewedBy', '审核机构', facts.reviewedBy), ...item('reviewedOn', '审核日', facts.reviewedOn),
      ],
    },
  ].filter(({ items }) => items.length > 0);
}
