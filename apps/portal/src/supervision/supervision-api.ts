import { Board, BoardStep, pageOf } from '@lianban/contracts';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';

export const SUPERVISION = '/api/v1/supervision';
export const Written = z.unknown();
const BOARD_MS = 15_000;

export type GroupBy = Board['groupBy'];

export function useBoard(groupBy: GroupBy, paused = false) {
  const api = useApi();
  return useQuery({ queryKey: ['board', groupBy], refetchInterval: paused ? false : BOARD_MS, queryFn: ({ signal }) => api.get(`${SUPERVISION}/board`, Board, { groupBy }, signal) });
}

export function useStep(stepId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['steps', 'detail', stepId], refetchInterval: BOARD_MS, queryFn: ({ signal }) => api.get(`${SUPERVISION}/steps/${encodeURIComponent(stepId)}`, BoardStep, {}, signal) });
}

export const StepPage = pageOf(BoardStep);
