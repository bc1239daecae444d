import { DecideOfficeTextBody, OfficeText, ProposeOfficeTextBody, officeTextLabels } from '@lianban/procedure-loan-renewal';
import { formatInstant, Page, PagedTable, usePagedList, type Column } from '@lianban/ui';
import { Button, Flex, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PostTitle } from '../../../shell/post-title.js';
import { useSession } from '../../../shell/session.js';
import type { FormField } from '../../../form/form-field.js';
import { FundDialog } from '../fund/fund-dialog.js';
import { mayInFund } from '../fund/fund-rights.js';
import { LOAN_FUND } from '../loan-api.js';

interface Decision {
  text: OfficeText;
  approve: boolean;
}

/** The wording of the annexes and the fund's account: every version, loaded by one person and confirmed by another. */
export default function TextsPage(): ReactNode {
  const { t } = useTranslation('loans');
  const { activePost, businessToday } = useSession();
  const [loading, setLoading] = useState(false);
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const fields = useFields();
  const may = mayInFund(activePost.role, 'text-load');
  const list = usePagedList({ name: 'office-texts', path: `${LOAN_FUND}/texts`, item: OfficeText, idOf: (row) => row.textId });
  return (
    <Page title={t('texts.title')} lead={t('texts.lead')} actions={may ? <Button type="primary" onClick={() => setLoading(true)}>{t('texts.load')}</Button> : undefined}>
      <PagedTable label={t('texts.title')} list={list} columns={useColumns(may, activePost.id, setDeciding)} rowKey={(row) => row.textId} empty={{ reason: t('texts.empty') }} />
      {loading ? (
        <FundDialog path="/texts" title={t('texts.load')} okText={t('texts.load')} will={t('texts.will', { returnObjects: true })} schema={ProposeOfficeTextBody} initial={{ from: businessToday }} fields={fields} onClose={() => setLoading(false)} />
      ) : null}
      {deciding ? <DecisionDialog {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Page>
  );
}

function useFields(): FormField[] {
  const { t } = useTranslation('loans');
  return [
    { name: 'key', label: t('texts.which'), input: 'choice', options: officeTextLabels }, { name: 'from', label: t('texts.from'), input: 'date' },
    { name: 'source', label: t('texts.source'), input: 'text' }, { name: 'text', label: t('texts.text'), input: 'long-text', most: 8_000, help: t('texts.textHelp') },
  ];
}

function useColumns(may: boolean, post: string, onDecide: (decision: Decision) => void): Column<OfficeText>[] {
  const { t } = useTranslation('loans');
  return [
    { key: 'label', title: t('texts.which'), heading: true, render: (row) => <>{row.label} <span className="lb-muted">{t('texts.version', { n: row.version })}</span></> },
    { key: 'from', title: t('texts.from'), render: (row) => row.from },
    { key: 'text', title: t('texts.text'), render: (row) => <details className="lb-cell"><summary>{row.text.slice(0, 20)}{row.text.length > 20 ? '…' : ''}</summary><div className="lb-wording">{row.text}</div><div className="lb-muted">{t('texts.source')}：{row.source}</div></details> },
    { key: 'state', title: t('texts.state'), render: (row) => (row.state === 'proposed' ? <Decide text={row} may={may && row.proposedBy !== post} onDecide={onDecide} /> : <State text={row} />) },
    { key: 'people', title: t('texts.people'), render: (row) => <><div>{t('texts.proposedBy')}：<PostTitle id={row.proposedBy} />，{formatInstant(row.proposedAt)}</div>{row.decidedAt ? <div>{t('texts.decidedBy')}：<PostTitle id={row.decidedBy} />，{formatInstant(row.decidedAt)}</div> : null}</> },
  ];
}

function State({ text }: { text: OfficeText }): ReactNode {
  const { t } = useTranslation('loans');
  return text.current ? <Tag color="success" variant="outlined">{t('texts.current')}</Tag> : t(`texts.states.${text.state}`);
}

function Decide({ text, may, onDecide }: { text: OfficeText; may: boolean; onDecide: (decision: Decision) => void }): ReactNode {
  const { t } = useTranslation('loans');
  if (!may) return <Tag color="processing" variant="outlined">{t('texts.second')}</Tag>;
  return (
    <Flex gap={8}>
      <Button size="small" type="primary" onClick={() => onDecide({ text, approve: true })}>{t('texts.confirm')}</Button>
      <Button size="small" onClick={() => onDecide({ text, approve: false })}>{t('texts.reject')}</Button>
    </Flex>
  );
}

const Nothing = DecideOfficeTextBody.pick({});

function DecisionDialog({ text, approve, onClose }: Decision & { onClose: () => void }): ReactNode {
  const { t } = useTranslation('loans');
  const words = approve ? 'confirm' : 'reject';
  return (
    <FundDialog path={`/texts/${encodeURIComponent(text.textId)}/decide`} title={t(`texts.${words}Title`)} okText={t(`texts.${words}`)} will={t(`texts.${words}Will`, { returnObjects: true })} schema={Nothing} fields={[]} fixed={{ approve }} onClose={onClose}>
      <p>{text.label}，{t('texts.version', { n: text.version })}，{text.from}，{text.source}</p>
      <p className="lb-wording">{text.text}</p>
    </FundDialog>
  );
}
