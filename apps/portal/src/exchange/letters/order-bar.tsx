import type { LetterFilter } from '@lianban/contracts';
import { formatCount } from '@lianban/ui';
import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ordering } from './letter-list.js';

/** As many as the service takes by id. */
const MOST = 1_000;

interface OrderBarProps {
  filter: Partial<Record<keyof LetterFilter, string>>;
  chosen: readonly string[];
  total: number;
  onOrder: (ordering: Ordering) => void;
  onClear: () => void;
}

/** Some of the letters, or all that the filter finds; a dry run follows before anything is ordered. */
export function OrderBar({ filter, chosen, total, onOrder, onClear }: OrderBarProps): ReactNode {
  const { t } = useTranslation('letters');
  const some = { letterIds: [...chosen] };
  const all = { filter: filter as LetterFilter };
  const count = (n: number) => ({ n: formatCount(n) });
  // Only what waits can be sent again; what was sent and never answered can be given up.
  const replayable = filter.state === 'open' && total > 0;
  const discardable = replayable || (filter.state === 'resent' && total > 0);
  return (
    <Flex gap={8} wrap align="center" className="lb-gap" role="group" aria-label={t('list.selected', count(chosen.length))}>
      {chosen.length > 0 ? (
        <>
          <span role="status">{t('list.selected', count(chosen.length))}</span>
          <Button type="primary" disabled={chosen.length > MOST} onClick={() => onOrder({ kind: 'replay', selection: some })}>{t('list.replaySome', count(chosen.length))}</Button>
          <Button disabled={chosen.length > MOST} onClick={() => onOrder({ kind: 'discard', selection: some })}>{t('list.discardSome', count(chosen.length))}</Button>
          <Button type="text" onClick={onClear}>{t('list.clear')}</Button>
          {chosen.length > MOST ? <span className="lb-light-red" role="alert">{t('list.atMost', { n: formatCount(MOST) })}</span> : null}
        </>
      ) : (
        <>
          {replayable ? <Button type="primary" onClick={() => onOrder({ kind: 'replay', selection: all })}>{t('list.replayAll', count(total))}</Button> : null}
          {discardable ? <Button onClick={() => onOrder({ kind: 'discard', selection: all })}>{t('list.discardAll', count(total))}</Button> : null}
          {discardable ? null : <span className="lb-muted">{t('list.chooseState')}</span>}
        </>
      )}
    </Flex>
  );
}
