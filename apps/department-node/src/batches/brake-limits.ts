import type { BatchDifference } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { NodeContext } from '../node-context.js';
import { brakeOf, defaultBrakeLimits, type BrakeLimits } from './brake.js';

/** The limits in force today, as supervision publishes them; until they have arrived, the defaults that ship. */
export async function brakeLimits({ reference, clock }: Pick<NodeContext, 'reference' | 'clock'>, manager: EntityManager): Promise<BrakeLimits> {
  const today = await clock.today(manager);
  const percent = async (key: string, otherwise: number): Promise<number> => {
    const value = (await reference.setting(`department-node.${key}`, today, manager))?.value;
    return typeof value === 'number' ? value : otherwise;
  };
  return {
    leftPercent: await percent('brake-left-percent', defaultBrakeLimits.leftPercent),
    addedPercent: await percent('brake-added-percent', defaultBrakeLimits.addedPercent),
  };
}

/** A difference with the brake by these limits. Who submits is bound by those of that day; until then they may still move. */
export function braked(difference: BatchDifference, limits: BrakeLimits): BatchDifference {
  return { ...difference, brake: brakeOf(difference, limits) };
}
