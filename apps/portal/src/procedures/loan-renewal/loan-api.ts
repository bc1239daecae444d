import { pageOf } from '@lianban/contracts';
import { BankView, FundView, LoanDetail } from '@lianban/procedure-loan-renewal';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';

export const LOAN_FUND = '/api/v1/loan-fund';
export const loanPath = (caseId: string): string => `${LOAN_FUND}/loans/${encodeURIComponent(caseId)}`;

/** A write's answer; the page reads the record anew. */
export const Written = z.unknown();
/** What must be read again after anything has happened to a loan. */
export const loanQueries = ['loans', 'fund', 'fund-ledger', 'fund-movements', 'fund-lpr', 'fund-blacklist', 'fund-banks', 'fund-statements', 'fund-differences', 'office-texts', 'home'].map((name) => [name]);

const REFRESH_MS = 15_000;
const BankChoices = pageOf(BankView.pick({ office: true, name: true }));

export function useLoan(caseId: string) {
  const api = useApi();
  return useQuery({ queryKey: ['loans', 'detail', caseId], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(loanPath(caseId), LoanDetail, {}, signal) });
}

export function useFund() {
  const api = useApi();
  return useQuery({ queryKey: ['fund', 'view'], refetchInterval: REFRESH_MS, queryFn: ({ signal }) => api.get(`${LOAN_FUND}/fund`, FundView, {}, signal) });
}

/** Banks that an application may name. */
export function useBankChoices() {
  const api = useApi();
  return useQuery({ queryKey: ['loans', 'banks'], staleTime: 60_000, queryFn: async ({ signal }) => (await api.get(`${LOAN_FUND}/banks/choices`, BankChoices, {}, signal)).items });
}
