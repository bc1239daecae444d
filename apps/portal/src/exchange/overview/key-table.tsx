import type { KeyStateView } from '@lianban/contracts';
import { DeclaredTable, formatInstant, type Column } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const worst: readonly KeyStateView['state'][] = ['expired', 'expiring', 'unknown', 'valid'];
const tones: Record<KeyStateView['state'], string> = { expired: 'lb-light-red', expiring: 'lb-light-yellow', unknown: 'lb-condition-unknown-text', valid: 'lb-light-green' };

/** Keys with the day on which each runs out, the worst first. */
export function KeyTable({ keys }: { keys: readonly KeyStateView[] }): ReactNode {
  const { t } = useTranslation('exchange');
  const left = ({ daysLeft }: KeyStateView): string => (daysLeft === null ? '' : `（${daysLeft < 0 ? t('depends.keyOver', { n: -daysLeft }) : t('depends.keyLeft', { n: daysLeft })}）`);
  const columns: Column<KeyStateView>[] = [
    { key: 'owner', title: t('depends.keyOwner'), heading: true, render: (row) => <>{row.owner}<div className="lb-key">{row.name} {row.keyId}</div></> },
    { key: 'purpose', title: t('depends.keyPurpose'), render: (row) => t(`depends.purposes.${row.purpose}` as 'depends.purposes.signing', { defaultValue: row.purpose }) },
    { key: 'state', title: t('depends.keyState'), render: (row) => <span className={tones[row.state]}>{t(`depends.keyStates.${row.state}`)}</span> },
    { key: 'until', title: t('depends.keyUntil'), render: (row) => (row.notAfter ? `${formatInstant(row.notAfter)}${left(row)}` : t('depends.keyOpen')) },
  ];
  const rows = [...keys].sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state));
  return <DeclaredTable label={t('depends.keys')} columns={columns} rows={rows} rowKey={(row) => `${row.name}/${row.purpose}/${row.keyId}`} empty={null} />;
}
