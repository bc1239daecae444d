import type { CaseScene, StepPlace } from '@lianban/casework';
import { accidentGrades, counties } from '@lianban/contracts';
import { formatYuan } from '@lianban/kernel';
import { accidentInvestigation, accidentRefusals, type Accident, type AccidentCommand, type AccidentContext, type AccidentEffect, type AccidentFacts } from '@lianban/procedure-accident-investigation';
import { dataOf } from '@lianban/steps';
import { accidentInvestigationId, workflowTypes } from '@lianban/workflow-accident-investigation/messages';
import { sealFacts } from '../cases/facts-seal.js';
import { kindOf, officeNames } from '../cases/kind-of.js';
import { leadPlace, placeOf } from '../cases/office-places.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyCase, SafetyKind } from '../cases/safety-kind.js';
import type { SafetyStepEntity } from '../cases/safety-step.entity.js';
import type { PublicCase } from '../publication/public-case.js';
import { releaseVersion } from '../publication/release-version.js';
import { referAccident } from './refer-accident.js';

type Scene = CaseScene<SafetyCaseEntity, SafetyStepEntity, SafetyCase<AccidentFacts>>;
type OwnEffect = Extract<AccidentEffect, { type: 'text-released' | 'accident-regraded' | 'accident-referred' }>;

/** Item 7: how an accident is kept and shown. */
export const accidentKind: SafetyKind<AccidentFacts, AccidentCommand, AccidentEffect, AccidentContext> = {
  ...kindOf<AccidentFacts>(accidentInvestigation, { prefix: 'AC', workflowType: workflowTypes.accidentInvestigation, idOf: accidentInvestigationId, refusals: accidentRefusals }),
  context: async (manager, _, __, { today, settings, calendar }, casework) => ({ today, settings, calendar, allowed: await officeNames(manager, casework) }),
  recorder: 'safety-committee',
  place: (owner, row, record, context): StepPlace => {
    if (owner === 'committee') return placeOf(record.facts.investigatedBy === 'city' ? 'provincial-safety-committee' : 'safety-committee', null, context);
    return owner === 'city-committee' ? placeOf('safety-committee', null, context) : leadPlace(row);
  },
  saveEffect: (scene, effect) => saveEffect(scene, effect as OwnEffect),
  factsView: accidentFacts,
};

async function saveEffect(scene: Scene, effect: OwnEffect): Promise<void> {
  const { one: { row, record }, casework } = scene;
  switch (effect.type) {
    case 'text-released':
      return releaseVersion(scene, effect, publicAccident(record as unknown as Accident, row.number));
    case 'accident-regraded': {
      const { type: _, ...toll } = effect;
      row.factsSealed = sealFacts(casework.keys.sealer, { ...record.facts, ...toll });
      return;
    }
    case 'accident-referred':
      return referAccident(scene, effect, accidentKind);
  }
}

/** What the public reads beside the report itself. */
export function publicAccident(record: Accident, number: string): PublicCase {
  const { facts } = record;
  const closing = dataOf(record, 'closing', 'closed') ?? {};
  const closedOn = String(closing['closedOn'] ?? facts.happenedOn);
  return {
    kind: 'accident-report', number: String(closing['approvalNumber'] ?? number), party: facts.firmName, category: facts.grade, categoryLabel: `${accidentGrades[facts.grade]}事故`, happenedOn: closedOn,
    facts: [
      { label: '发生日期', value: facts.happenedOn }, { label: '发生地点', value: facts.place }, { label: '死亡人数', value: String(facts.deaths) },
      { label: '重伤人数', value: String(facts.injured) }, { label: '直接经济损失', value: `${formatYuan(facts.lossFen)} 元` },
    ],
    basis: ['景府办字〔2023〕43号 第（七）项'],
  };
}

function accidentFacts(facts: AccidentFacts): { title: string; items: { name: string; label: string; value: string }[] }[] {
  return [
    {
      title: '事故', items: [
        { name: 'happenedOn', label: '发生日', value: facts.happenedOn }, { name: 'reportedOn', label: '接报日', value: facts.reportedOn }, { name: 'county', label: '所在地', value: counties[facts.county] },
        { name: 'place', label: '地点', value: facts.place }, { name: 'firmName', label: '事故单位', value: facts.firmName }, { name: 'summary', label: '概况', value: facts.summary },
      ],
    },
    {
      title: '等级', items: [
        { name: 'grade', label: '事故等级', value: `${accidentGrades[facts.grade]}事故` }, { name: 'deaths', label: '死亡人数', value: String(facts.deaths) }, { name: 'injured', label: '重伤人数', value: String(facts.injured) },
        { name: 'lossFen', label: '直接经济损失', value: `${formatYuan(facts.lossFen)} 元` }, { name: 'investigatedBy', label: '负责查处', value: facts.investigatedBy === 'city' ? '市人民政府' : `${counties[facts.county]}人民政府` },
        { name: 'supervisedBy', label: '挂牌督办', value: facts.investigatedBy === 'city' ? '省安全生产委员会' : '市安全生产委员会' },
      ],
    },
  ];
}
