import { ErrorSummary, ProblemView, Section, useCommand } from '@lianban/ui';
import { Alert, Button, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { FormField } from '../../form/form-field.js';
import type { Typed } from '../../form/read-form.js';
import { TypedFields } from '../../form/typed-fields.js';
import { useTypedForm } from '../../form/use-typed-form.js';
import { useWord } from '../answer-word.js';
import { AnswerSteps } from '../answer-steps.js';
import { AnswerTable } from '../answer-table.js';
import { readAnswer } from '../read-answer.js';
import { stepsOnce, type Answers, type Questions } from './questions.js';

interface CalculatorBlockProps<T> {
  /** Begins the ids of its fields. */
  name: string;
  title: string;
  lead: string;
  schema: z.ZodType<T>;
  fields: readonly FormField[];
  initial?: Typed;
  /** The rules that are asked, each with its input. */
  ask: (data: T) => Questions;
  children: (answers: Answers) => ReactNode;
}

const Answer = z.looseObject({});

/** One question of a borrower: a short form, the answer in figures, and below how the rules came to it. */
export function CalculatorBlock<T>({ name, title, lead, schema, fields, initial, ask, children }: CalculatorBlockProps<T>): ReactNode {
  const { t } = useTranslation('rules');
  const [answers, setAnswers] = useState<Answers | null>(null);
  const command = useCommand({
    run: async (api, questions: Questions) => Object.fromEntries(await Promise.all(Object.entries(questions).map(async ([id, input]) => [id, await api.post(`/api/v1/rules/${id}/evaluate`, Answer, input)] as const))),
    onDone: (done: Answers) => setAnswers(done),
  });
  const typed = useTypedForm({ name, schema, fields, problem: null, onData: (data) => command.mutate(ask(data)) });
  return (
    <Section title={title}>
      <p className="lb-muted">{lead}</p>
      <ErrorSummary errors={typed.errors} />
      {command.problem ? <ProblemView problem={command.problem} /> : null}
      <Form form={typed.form} name={name} layout="vertical" requiredMark={false} initialValues={initial ?? {}} onValuesChange={() => setAnswers(null)} onFinish={typed.submit}>
        <div className="lb-calculator-fields"><TypedFields fields={fields} /></div>
        <Button type="primary" htmlType="submit" loading={command.isPending} aria-label={`${t('run')}：${title}`}>{t('run')}</Button>
      </Form>
      <div role="status" style={{ marginTop: 16 }}>{answers ? <>{Object.values(answers).map((answer, index) => <Caveats key={index} answer={answer} />)}{children(answers)}</> : null}</div>
      {answers ? <How answers={answers} /> : null}
    </Section>
  );
}

/** What an answer could not know. */
function Caveats({ answer }: { answer: Answers[string] }): ReactNode {
  const { t } = useTranslation('rules');
  const { notCovered, range, unknownRate } = readAnswer(answer);
  if (notCovered) return <Alert type="warning" showIcon className="lb-gap" title={t('notCovered')} description={range ? t('range', range) : undefined} />;
  return unknownRate ? <Alert type="warning" showIcon className="lb-gap" title={t('unknownRate', { date: unknownRate })} /> : null;
}

function How({ answers }: { answers: Answers }): ReactNode {
  const { t } = useTranslation('rules');
  const word = useWord();
  const read = Object.values(answers).map(readAnswer);
  return (
    <>
      {read.flatMap(({ tables }) => tables).map(({ key, rows }) => <AnswerTable key={key} name={key} rows={rows} word={word} />)}
      <details><summary>{t('loan.how')}</summary><AnswerSteps steps={stepsOnce(read.flatMap(({ steps }) => steps))} /></details>
    </>
  );
}
