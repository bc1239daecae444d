import { type BatchDetail, getListContract, type ListContract } from '@lianban/contracts';
import { Page, QueryView, UnsavedGuard } from '@lianban/ui';
import { App, Form, Steps } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ChooseFile } from './choose-file.js';
import { ChooseList, type ListChoice } from './choose-list.js';
import { useBatch } from './node-api.js';
import type { Received } from './use-send-file.js';

/** Step 1 and 2 of an upload. Steps 3 and 4 are the batch's own page, to which one may return at any time. */
export default function UploadPage(): ReactNode {
  const [params] = useSearchParams();
  const corrects = params.get('corrects');
  return corrects ? <CorrectUpload batchId={corrects} /> : <Wizard />;
}

function CorrectUpload({ batchId }: { batchId: string }): ReactNode {
  const query = useBatch(batchId);
  return <QueryView query={query}>{(batch) => <Wizard corrects={batch} />}</QueryView>;
}

function Wizard({ corrects }: { corrects?: BatchDetail }): ReactNode {
  const { t } = useTranslation('batches');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<ListChoice>();
  const [choice, setChoice] = useState<ListChoice | null>(corrects ? choiceOf(corrects) : null);
  const [step, setStep] = useState(corrects ? 1 : 0);
  const [failed, setFailed] = useState(false);
  const [sent, setSent] = useState<Received | null>(null);
  const contract: ListContract | undefined = choice ? getListContract(choice.list) : undefined;
  // After the guard has heard that nothing is unsaved any more; a timer may fire before it.
  useEffect(() => {
    if (sent?.repeated) void message.info(t('upload.repeated'), 8);
    if (sent) void navigate(`/batches/${sent.id}`);
  }, [sent, navigate, message, t]);
  const next = (values: ListChoice): void => {
    setChoice(values);
    setStep(1);
  };
  return (
    <Page title={corrects ? t('upload.correctTitle') : t('upload.title')} hasErrors={failed} lead={corrects ? t('upload.correctLead', { number: corrects.number }) : t('upload.lead')}>
      <Steps size="small" current={step} items={t('upload.steps', { returnObjects: true }).map((title) => ({ title }))} className="lb-gap" responsive />
      {step === 0 ? <ChooseList form={form} initial={choice} onFailed={setFailed} onNext={next} /> : null}
      {step === 1 && choice && contract ? (
        <ChooseFile choice={choice} contract={contract} correctsBatchId={corrects?.id ?? null} onFailed={setFailed} onSent={setSent} onBack={corrects ? undefined : () => setStep(0)} />
      ) : null}
      <UnsavedGuard when={choice !== null && !corrects && !sent} />
    </Page>
  );
}

function choiceOf(batch: BatchDetail): ListChoice {
  return { list: batch.list, period: batch.period, counties: batch.counties, mode: batch.mode };
}
