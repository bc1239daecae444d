import { planVersionStates, type PlanVersion } from '@lianban/contracts';
import { formatInstant, Section } from '@lianban/ui';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PlanVersionsProps {
  versions: readonly PlanVersion[];
  inForce: number | null;
  shown: number | null;
  onShow: (version: number) => void;
}

/** Every version, the newest first, with who wrote and who decided it, and why. */
export function PlanVersions({ versions, inForce, shown, onShow }: PlanVersionsProps): ReactNode {
  const { t } = useTranslation('plans');
  return (
    <Section title={t('page.versions')}>
      <ul className="lb-papers">{[...versions].reverse().map((one) => <Version key={one.version} one={one} inForce={one.version === inForce} shown={one.version === shown} onShow={onShow} />)}</ul>
    </Section>
  );
}

function Version({ one, inForce, shown, onShow }: { one: PlanVersion; inForce: boolean; shown: boolean; onShow: (version: number) => void }): ReactNode {
  const { t } = useTranslation('plans');
  const name = t('page.version', { n: one.version });
  return (
    <li>
      <Flex justify="space-between" gap={8} wrap>
        <strong>{name}，{planVersionStates[one.state]}{inForce ? `（${t('page.inForce')}）` : ''}</strong>
        {shown ? <span className="lb-muted">{t('page.showing')}</span> : <Button size="small" aria-label={`${t('page.show')}：${name}`} onClick={() => onShow(one.version)}>{t('page.show')}</Button>}
      </Flex>
      <div className="lb-muted">{t('page.by', { by: one.byName, at: formatInstant(one.at) })}</div>
      {one.decidedBy ? <div className="lb-muted">{t('page.decided', { by: one.decidedBy, at: formatInstant(one.decidedAt), what: planVersionStates[one.state] })}</div> : null}
      {one.reason ? <div className="lb-break">{t('page.reason', { reason: one.reason })}</div> : null}
      {one.decisionReason ? <div className="lb-break">{t('page.decisionReason', { reason: one.decisionReason })}</div> : null}
    </li>
  );
}
