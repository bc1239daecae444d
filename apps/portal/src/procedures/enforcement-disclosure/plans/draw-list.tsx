import type { PlanDraw } from '@lianban/contracts';
import { formatCount, formatInstant, Section } from '@lianban/ui';
import { Alert, Button, Flex } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isReproduced } from './redraw.js';

/** What was drawn by lot, from whom, by which seed; anybody may work it out again. */
export function DrawList({ draws }: { draws: readonly PlanDraw[] }): ReactNode {
  const { t } = useTranslation('plans');
  return (
    <Section title={t('draw.list')} id="draws">
      {draws.length === 0 ? <p className="lb-muted">{t('draw.none')}</p> : <ul className="lb-papers">{draws.map((draw) => <Draw key={draw.drawId} draw={draw} />)}</ul>}
    </Section>
  );
}

function Draw({ draw }: { draw: PlanDraw }): ReactNode {
  const { t } = useTranslation('plans');
  const [same, setSame] = useState<boolean | null>(null);
  const what = t(`draw.whats.${draw.what}`);
  return (
    <li>
      <Flex justify="space-between" gap={8} wrap>
        <strong>{what}：{t('draw.from', { n: formatCount(draw.pool.length), k: formatCount(draw.chosen.length) })}</strong>
        <Button size="small" aria-label={`${t('draw.recompute')}：${what} ${formatInstant(draw.at)}`} onClick={() => void isReproduced(draw).then(setSame)}>{t('draw.recompute')}</Button>
      </Flex>
      <div className="lb-break">{t('draw.chosen')}：{draw.chosen.join('、')}</div>
      <div className="lb-muted">{t('draw.by', { by: draw.byName, at: formatInstant(draw.at) })}，{t('draw.seed')} <code>{draw.seed}</code></div>
      <details><summary>{t('draw.poolShow', { n: formatCount(draw.pool.length) })}</summary><div className="lb-break">{draw.pool.join('、')}</div></details>
      <div role="status">{same === null ? null : <Alert type={same ? 'success' : 'error'} showIcon title={t(same ? 'draw.same' : 'draw.differs')} />}</div>
    </li>
  );
}
