import { StepMessage, stepsTopic } from '@lianban/contracts';
import { caseworkServices, type CaseworkService } from '../casework.js';
import { Findings, type Check } from '../check.js';
import type { Places } from '../places/places.js';

interface StepState {
  stepId: string;
  number: string;
  revision: number;
  dueOn: string;
  closedOn: string | null;
}

const owned = (caseTable: string): string => `
select s.step_id::text as "stepId", c.number, s.revision, s.due_on::text as "dueOn", s.closed_on::text as "closedOn" from step s join ${caseTable} c using (case_id)`;

const projected = `
select step_id as "stepId", message ->> 'caseNumber' as number, revision, message ->> 'dueOn' as "dueOn", closed_on::text as "closedOn"
from step_projection where service = $1`;

/** A step is the same at its owner, on its topic and on the supervisors' board. */
export const stepsCheck: Check = {
  name: 'steps',
  title: '环节的三处记录',
  async run(places) {
    const findings = new Findings();
    const counts: Record<string, number> = {};
    for (const service of caseworkServices) Object.assign(counts, await compareService(places, service, findings));
    return { compared: '各业务服务的环节 ↔ 环节主题上的最后一条 ↔ 督办看板', counts, findings: findings.list() };
  },
};

async function compareService(places: Places, { service, title, caseTable }: CaseworkService, findings: Findings): Promise<Record<string, number>> {
  const owner = await places.tables.all<StepState>(service, owned(caseTable));
  const onTopic = await latestOnTopic(places, service);
  const onBoard = new Map((await places.tables.all<StepState>('supervision', projected, [service])).map((step) => [step.stepId, step]));
  const counts = { [`${title}环节`]: owner.length, [`${title}主题`]: onTopic.size, [`${title}看板`]: onBoard.size };
  for (const step of owner) {
    compare(step, onTopic.get(step.stepId), '主题', findings);
    compare(step, onBoard.get(step.stepId), '督办看板', findings);
    onTopic.delete(step.stepId);
    onBoard.delete(step.stepId);
  }
  for (const { number } of onTopic.values()) findings.add('doubled', `主题上有 ${number} 的环节，${title}没有`);
  for (const { number } of onBoard.values()) findings.add('doubled', `督办看板上有 ${number} 的环节，${title}没有`);
  return counts;
}

async function latestOnTopic({ topics }: Places, service: string): Promise<Map<string, StepState>> {
  const latest = new Map<string, StepState>();
  await topics.read([stepsTopic(service)], ({ headers, value }) => {
    if (headers['type'] !== 'step.v1' || value === null) return;
    const { stepId, caseNumber, revision, dueOn, closedOn } = StepMessage.parse(JSON.parse(value.toString('utf8')));
    if (revision >= (latest.get(stepId)?.revision ?? 0)) latest.set(stepId, { stepId, number: caseNumber, revision, dueOn, closedOn });
  });
  return latest;
}

function compare(owned: StepState, other: StepState | undefined, place: string, findings: Findings): void {
  const step = `${owned.number} 的环节 ${owned.stepId}`;
  if (!other) findings.add('lost', `${step} 不在${place}上`);
  else if (other.revision !== owned.revision) findings.add(other.revision < owned.revision ? 'lost' : 'differs', `${step} 第 ${owned.revision} 次改动，${place}为第 ${other.revision} 次`);
  else if (other.dueOn !== owned.dueOn || other.closedOn !== owned.closedOn) findings.add('differs', `${step} 的期限或办结日与${place}不同`);
}
