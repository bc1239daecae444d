import { pageOf, RuleView } from '@lianban/contracts';
import { articleLabel } from '@lianban/gazette';
import { Choice, EmptyState, Page, ProblemView, QueryView, Section, useApi, useCommand } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { z } from 'zod';
import { RuleAnswer } from './rule-answer.js';
import { RuleForm } from './rule-form.js';
import { ruleInput, type Draft } from './rule-input.js';

const Answer = z.looseObject({});
const Rules = pageOf(RuleView);

/** The public calculator: asks a rule and shows how it answers, step by step with its articles. */
export default function RulesPage(): ReactNode {
  const { t } = useTranslation('rules');
  const api = useApi();
  const query = useQuery({ queryKey: ['rules'], queryFn: ({ signal }) => api.get('/api/v1/rules', Rules, {}, signal) });
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Link to="/public/loan-calculator">{t('loan.title')}</Link>}>
      <QueryView query={query}>{({ items }) => (items.length > 0 ? <Calculator rules={items} /> : <EmptyState reason={t('none')} />)}</QueryView>
    </Page>
  );
}

function Calculator({ rules }: { rules: RuleView[] }): ReactNode {
  const { t } = useTranslation('rules');
  const [id, setId] = useState(rules[0]?.id ?? '');
  const rule = rules.find((each) => each.id === id);
  const ask = useCommand({ run: (api, draft: Draft) => api.post(`/api/v1/rules/${id}/evaluate`, Answer, ruleInput(id, draft)) });
  const [answer, setAnswer] = useState<z.output<typeof Answer> | null>(null);
  const pick = (next: string): void => {
    setId(next);
    setAnswer(null);
    ask.reset();
  };
  return (
    <>
      <Section title={t('rule')}>
        <label htmlFor="rule-choice" className="lb-sr">{t('rule')}</label>
        <Choice id="rule-choice" value={id} onChange={pick} options={rules.map((each) => ({ value: each.id, label: each.title }))} style={{ width: 320, maxWidth: '100%' }} />
        {rule ? <RuleFacts rule={rule} /> : null}
        {ask.problem ? <ProblemView problem={ask.problem} /> : null}
        <RuleForm key={id} ruleId={id} busy={ask.isPending} problem={ask.problem} onAsk={(draft) => void ask.mutateAsync(draft).then(setAnswer, () => setAnswer(null))} />
      </Section>
      {answer ? <RuleAnswer answer={answer} /> : null}
    </>
  );
}

function RuleFacts({ rule }: { rule: RuleView }): ReactNode {
  const { t } = useTranslation('rules');
  const basis = rule.basis ? `${rule.basis.document} ${rule.basis.articles.map((number) => articleLabel(number, rule.basis?.document)).join('、')}` : t('empty');
  return (
    <p className="lb-muted">
      {t('formula')}：{rule.formula}<br />{t('basis')}：{basis}，{t('since', { date: rule.inForceFrom })}
    </p>
  );
}
