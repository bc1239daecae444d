import { LoanDetail, LoanPage } from '@lianban/procedure-loan-renewal';
import { useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { Typed } from '../../../form/read-form.js';
import { groupedYuan } from '../../../form/yuan.js';
import { LOAN_FUND, loanPath } from '../loan-api.js';

/** The head of Annex 3 as it is registered, so that a borrower types it once; nothing for who files at the counter or has not borrowed yet. */
export function useKnownFirm(own: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['loans', 'known-firm', own], staleTime: Infinity, retry: false,
    queryFn: async ({ signal }): Promise<Typed> => {
      if (!own) return {};
      const { items } = await api.get(`${LOAN_FUND}/loans`, LoanPage, { scope: 'all', limit: '1' }, signal);
      return items[0] ? typedFirm(await api.get(loanPath(items[0].caseId), LoanDetail, {}, signal)) : {};
    },
  });
}

/** What is registered, as it would have been typed. */
export function typedFirm({ applicantType, borrower }: Pick<LoanDetail, 'applicantType' | 'borrower'>): Typed {
  const { registeredCapital, ...words } = borrower;
  const typed = Object.entries(words).filter(([, value]) => value !== '').map(([name, value]) => [`borrower.${name}`, value]);
  const capital = registeredCapital ? { 'borrower.registeredCapitalFen': groupedYuan(String(Number(registeredCapital) / 100)) } : {};
  return { applicantType, ...(Object.fromEntries(typed) as Typed), ...capital };
}
