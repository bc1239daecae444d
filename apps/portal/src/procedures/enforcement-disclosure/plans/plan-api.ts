import { PlanDetail } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { WORK_SAFETY } from '../../work-safety/safety-api.js';

export const planPath = (planId: string): string => `/plans/${encodeURIComponent(planId)}`;

export function usePlan(planId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['safety-plans', 'detail', planId], queryFn: ({ signal }) => api.get(WORK_SAFETY + planPath(planId), PlanDetail, {}, signal) });
}
