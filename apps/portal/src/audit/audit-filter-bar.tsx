import { auditActions, serviceLabels } from '@lianban/contracts';
import { FilterBar } from '@lianban/ui';
import { Flex, Input } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayFilter } from '../casework/day-filter.js';
import type { AuditFilters } from './audit-api.js';

const options = (labels: Readonly<Record<string, string>>): { value: string; label: string }[] => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** All of it in the address, so that a finding can be sent to another auditor. */
export function AuditFilterBar({ filters }: { filters: AuditFilters }): ReactNode {
  const { t } = useTranslation('audit');
  const { values, set, clear } = filters;
  return (
    <>
      <Flex gap={12} wrap align="flex-end" className="lb-filters">
        <DayFilter label={t('filters.from')} value={values.from} onChange={(from) => set({ from })} />
        <DayFilter label={t('filters.until')} value={values.until} onChange={(until) => set({ until })} />
        <TextFilter label={t('filters.actor')} hint={t('filters.actorBegins')} value={values.actor} onChange={(actor) => set({ actor })} />
        <TextFilter label={t('filters.object')} hint={t('filters.objectBegins')} value={values.object} onChange={(object) => set({ object })} />
      </Flex>
      <FilterBar
        fields={[
          { key: 'service', label: t('filters.service'), options: options(serviceLabels) },
          { key: 'action', label: t('filters.action'), options: options(auditActions) },
          { key: 'kept', label: t('filters.kept'), options: [{ value: 'handover', label: t('kept.handover') }, { value: 'log', label: t('kept.log') }] },
          { key: 'withPurpose', label: t('filters.withPurpose'), options: [{ value: 'true', label: t('filters.purposes.true') }, { value: 'false', label: t('filters.purposes.false') }] },
        ]}
        values={values} onChange={set} onClear={clear}
      />
    </>
  );
}

function TextFilter({ label, hint, value = '', onChange }: { label: string; hint: string; value: string | undefined; onChange: (text: string | undefined) => void }): ReactNode {
  const id = useId();
  return (
    <div className="lb-filter">
      <label htmlFor={id}>{label}</label>
      <Input.Search key={value} id={id} defaultValue={value} allowClear maxLength={80} placeholder={hint} style={{ maxWidth: 220 }} onSearch={(text) => onChange(text.trim() || undefined)} />
    </div>
  );
}
