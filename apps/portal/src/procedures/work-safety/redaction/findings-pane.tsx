import type { Problem, RedactionView } from '@lianban/contracts';
import { ProblemView } from '@lianban/ui';
import { Button, Flex, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedFindings } from './suggested-text.js';

interface FindingsPaneProps {
  findings: readonly RedactionView[] | null;
  fresh: boolean;
  checking: boolean;
  problem: Problem | null;
  onGo: (finding: RedactionView) => void;
  onTake: (finding: RedactionView) => void;
  onTakeAll: () => void;
  onAgain: () => void;
}

const levels = ['blocking', 'warning'] as const;

/** What the check found, what forbids publication first; each with the way to its place and what may stand instead. */
export function FindingsPane({ findings, fresh, checking, problem, onGo, onTake, onTakeAll, onAgain }: FindingsPaneProps): ReactNode {
  const { t } = useTranslation('safety');
  const groups = groupedFindings(findings ?? []);
  const takeable = (findings ?? []).some(({ suggestion }) => suggestion !== null);
  return (
    <div className="lb-findings">
      <Flex gap={8} wrap align="center" justify="space-between" className="lb-findings-head">
        <span role="status">{checking ? <><Spin size="small" /> {t('redaction.checking')}</> : standing(groups, findings === null, fresh, t)}</span>
        <Flex gap={8} wrap>
          {takeable ? <Button size="small" disabled={!fresh} onClick={onTakeAll}>{t('redaction.takeAll')}</Button> : null}
          <Button size="small" onClick={onAgain} disabled={checking}>{t('redaction.again')}</Button>
        </Flex>
      </Flex>
      {problem ? <ProblemView problem={problem} onRetry={onAgain} /> : null}
      {levels.map((level) => (groups[level].length === 0 ? null : (
        <section key={level} aria-label={t(`redaction.levels.${level}`)}>
          <h3 className={`lb-h3 lb-light-${level === 'blocking' ? 'red' : 'yellow'}`}>{t(`redaction.levels.${level}`)}（{groups[level].length}）</h3>
          <ul className="lb-papers">{groups[level].map((finding) => <Finding key={`${finding.field}/${finding.start}/${finding.kind}`} finding={finding} onGo={onGo} onTake={onTake} />)}</ul>
        </section>
      )))}
    </div>
  );
}

function standing(groups: Record<RedactionView['level'], readonly unknown[]>, none: boolean, fresh: boolean, t: ReturnType<typeof useTranslation<'safety'>>['t']): string {
  if (none) return t('redaction.notYet');
  if (!fresh) return t('redaction.changed');
  const { blocking, warning } = groups;
  return blocking.length + warning.length === 0 ? t('redaction.clean') : t('redaction.sum', { blocking: blocking.length, warning: warning.length });
}

function Finding({ finding, onGo, onTake }: { finding: RedactionView } & Pick<FindingsPaneProps, 'onGo' | 'onTake'>): ReactNode {
  const { t } = useTranslation('safety');
  const { kindLabel, sample, message, remedy, suggestion } = finding;
  const taken = suggestion === '' ? t('redaction.takeDelete') : t('redaction.takeAs', { text: suggestion ?? '' });
  return (
    <li>
      <div><strong>{kindLabel}</strong> <code className="lb-sample">{sample}</code></div>
      <div>{message}</div>
      <div className="lb-muted">{remedy}</div>
      <Flex gap={8} wrap align="center" style={{ marginTop: 4 }}>
        <Button size="small" aria-label={`${t('redaction.go')}：${kindLabel} ${sample}`} onClick={() => onGo(finding)}>{t('redaction.go')}</Button>
        {suggestion === null ? null : <Button size="small" aria-label={`${taken}（${kindLabel} ${sample}）`} onClick={() => onTake(finding)}>{taken}</Button>}
      </Flex>
    </li>
  );
}
