import { StepExplanation } from '@lianban/contracts';
import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { QueryView } from '../states/query-view.js';
import { DayByDay } from './day-by-day.js';

/** The calculation of a step's due date, day by day, in a window. */
export function DayByDayDialog({ stepId, onClose }: { stepId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const query = useExplanation(stepId);
  return (
    <Modal open title={t('deadline.dialogTitle')} footer={null} onCancel={onClose} width={760}>
      <QueryView query={query}>{(explanation) => <DayByDay explanation={explanation} />}</QueryView>
    </Modal>
  );
}

export function useExplanation(stepId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['step-explanation', stepId],
    queryFn: ({ signal }) => api.get(`/api/v1/supervision/steps/${encodeURIComponent(stepId)}/explanation`, StepExplanation, {}, signal),
  });
}
