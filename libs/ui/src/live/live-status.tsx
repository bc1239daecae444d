import { PauseCircleOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../format/format.js';
import type { LiveStatus as Status } from './use-live.js';

interface LiveStatusProps {
  status: Status;
  pollSeconds: number;
  asOf?: string | null;
  onPause: (paused: boolean) => void;
}

/** Whether the page follows what happens, and the switch to hold it still. */
export function LiveStatus({ status, pollSeconds, asOf, onPause }: LiveStatusProps): ReactNode {
  const { t } = useTranslation();
  if (status === 'off') return null;
  const words = { live: t('live.on'), polling: t('live.polling', { seconds: pollSeconds }), paused: t('live.paused') }[status];
  const paused = status === 'paused';
  return (
    <Flex gap={8} align="center" wrap className="lb-live">
      <span className="lb-muted">{asOf ? `${t('live.asOf', { time: formatTime(asOf) })}，${words}` : words}</span>
      <Button size="small" icon={paused ? <PlayCircleOutlined aria-hidden /> : <PauseCircleOutlined aria-hidden />} onClick={() => onPause(!paused)}>
        {paused ? t('live.resume') : t('live.pause')}
      </Button>
    </Flex>
  );
}
