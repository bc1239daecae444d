import { SafetyCaseDetail } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';

export const WORK_SAFETY = '/api/v1/work-safety';
export const safetyCasePath = (caseId: string): string => `${WORK_SAFETY}/cases/${encodeURIComponent(caseId)}`;

/** A write's answer; the page reads the record anew. */
export const Written = z.unknown();
/** What must be read again after anything has happened in work safety. */
export const safetyQueries = ['safety', 'safety-plans', 'safety-inspections', 'safety-findings', 'safety-intake', 'safety-punctuality', 'home'].map((name) => [name]);

const REFRESH_MS = 15_000;

export function useSafetyCase(caseId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['safety', 'detail', caseId], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(safetyCasePath(caseId), SafetyCaseDetail, {}, signal) });
}
