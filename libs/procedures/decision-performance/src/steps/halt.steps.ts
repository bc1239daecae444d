import { executingUnits, type ExecutingUnit } from '@lianban/contracts';
import { day, longText, step, type StepSpec } from '@lianban/steps';
import { z } from 'zod';

const what: Record<ExecutingUnit, string> = { 'power-supply': '停止供电', 'explosives-supply': '停止供应民用爆炸物品' };
type HaltStep = 'receipt' | 'execution' | 'lifting';
export type HaltCode = `${ExecutingUnit}-${HaltStep}`;

export const haltCode = (unit: ExecutingUnit, one: HaltStep): HaltCode => `${unit}-${one}`;

/** Item 10: a halt is carried out by another unit, which acknowledges, executes and later lifts it. */
function haltSteps(unit: ExecutingUnit): Readonly<Record<string, StepSpec>> {
  const shared = { owner: unit, by: ['executing-clerk'], article: '10' } as const;
  return {
    [haltCode(unit, 'receipt')]: step({ ...shared, title: `签收${what[unit]}协助执行通知`, term: 'acknowledgement', outcomes: { acknowledged: { label: '已签收', form: z.object({}) } } }),
    [haltCode(unit, 'execution')]: step({
      ...shared, title: `执行${what[unit]}`, term: 'halt-execution',
      outcomes: { executed: { label: '已执行', form: z.object({ executedOn: day('执行日') }) }, refused: { label: '不能执行', form: z.object({ reason: longText('原因') }) } },
    }),
    [haltCode(unit, 'lifting')]: step({ ...shared, title: `解除${what[unit]}`, term: 'halt-execution', outcomes: { lifted: { label: '已恢复', form: z.object({ liftedOn: day('恢复日') }) } } }),
  };
}

export const haltStepTable: Readonly<Record<HaltCode, StepSpec>> = Object.assign({}, ...executingUnits.map(haltSteps)) as Record<HaltCode, StepSpec>;
