import { PlanSummary, pageOf } from '@lianban/contracts';
import { formatInstant, useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shell/session.js';
import { WORK_SAFETY } from '../../work-safety/safety-api.js';
import { usePlan } from '../plans/plan-api.js';

type PlanChoice = Record<'value' | 'label', string>;

const Plans = pageOf(PlanSummary);
const NONE: PlanChoice[] = [];

/** Approved plans of the own office. */
export function useOwnPlans(): PlanChoice[] {
  const { t } = useTranslation('plans');
  const api = useApi();
  const { office } = useSession().activePost;
  const { data } = useQuery({ queryKey: ['safety-plans', 'choices'], queryFn: ({ signal }) => api.get(`${WORK_SAFETY}/plans`, Plans, { limit: 200 }, signal) });
  return data?.items.filter((plan) => plan.office === office && plan.state === 'approved').map(({ planId, year }) => ({ value: planId, label: t('list.open', { year }) })) ?? NONE;
}

/** What was drawn by lot of a plan. */
export function usePlanDraws(planId: string): PlanChoice[] {
  const { t } = useTranslation('plans');
  const { data } = usePlan(planId);
  return data?.draws.filter(({ what }) => what === 'targets').map(({ drawId, at, chosen }) => ({ value: drawId, label: `${formatInstant(at)} ${t('draw.chosen')}：${chosen.slice(0, 3).join('、')}${chosen.length > 3 ? '…' : ''}` })) ?? NONE;
}
