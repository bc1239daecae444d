import { CopyOutlined } from '@ant-design/icons';
import type { Problem } from '@lianban/contracts';
import { Alert, App, Button, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ProblemViewProps {
  problem: Problem;
  onRetry?: () => void;
  action?: ReactNode;
}

/** A plain sentence, what to do, the code, the trace id to copy, and a retry. What the person typed stays. */
export function ProblemView({ problem, onRetry, action }: ProblemViewProps): ReactNode {
  const { t } = useTranslation();
  const body = (
    <Flex vertical gap={8}>
      {problem.detail ? <span>{problem.detail}</span> : null}
      {problem.remedy ? <span>{t('state.remedy', { text: problem.remedy })}</span> : null}
      <Flex gap={12} wrap align="center" className="lb-problem-codes">
        <span>{t('state.code')} <code>{problem.code}</code></span>
        {problem.traceId ? <TraceId traceId={problem.traceId} /> : null}
      </Flex>
      {onRetry || action ? <Flex gap={8} wrap>{onRetry ? <Button onClick={onRetry}>{t('state.retry')}</Button> : null}{action}</Flex> : null}
    </Flex>
  );
  return <Alert type="error" showIcon role="alert" title={<Typography.Text strong>{problem.title}</Typography.Text>} description={body} className="lb-gap" />;
}

function TraceId({ traceId }: { traceId: string }): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = (): void => {
    void navigator.clipboard.writeText(traceId).then(() => message.success(t('state.copied')));
  };
  return (
    <span>
      {t('state.trace')} <code>{traceId}</code>{' '}
      <Button size="small" type="text" icon={<CopyOutlined aria-hidden />} aria-label={t('state.copyTrace')} onClick={copy} />
    </span>
  );
}
