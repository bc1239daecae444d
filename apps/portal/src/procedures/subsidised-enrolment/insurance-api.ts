import { CaseDetail } from '@lianban/procedure-subsidised-enrolment';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';

export const INSURANCE = '/api/v1/medical-insurance';
export const casePath = (caseId: string): string => `${INSURANCE}/cases/${encodeURIComponent(caseId)}`;

/** A write's answer; the page reads the record anew. */
export const Written = z.unknown();

const REFRESH_MS = 15_000;

export function useCase(caseId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['cases', 'detail', caseId], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(casePath(caseId), CaseDetail, {}, signal) });
}
