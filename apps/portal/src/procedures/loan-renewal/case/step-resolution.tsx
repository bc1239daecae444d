import type { LoanStepView } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGroupMembers } from './use-group-members.js';

/** What the leading group decided, and who of those present has signed. */
export function StepResolution({ step: { resolution } }: { step: Pick<LoanStepView, 'resolution'> }): ReactNode {
  return resolution ? <Resolution resolution={resolution} /> : null;
}

function Resolution({ resolution }: { resolution: NonNullable<LoanStepView['resolution']> }): ReactNode {
  const { t } = useTranslation('loans');
  const { data: members } = useGroupMembers();
  const decision = t(`case.decisions.${resolution.decision}` as 'case.decisions.set', { defaultValue: resolution.decision });
  return (
    <div className="lb-consequences" style={{ marginTop: 8 }}>
      <strong>{t('case.resolution')}：{decision}</strong>{resolution.feeBp === null ? null : `，${t('case.fee', { rate: resolution.feeBp / 10 })}`}
      <div className="lb-break">{resolution.reason}</div>
      <div>{t('case.present')}：</div>
      <ul>{resolution.present.map((member) => <li key={member.post}>{members?.[member.post] ?? member.post}：<Signature member={member} /></li>)}</ul>
    </div>
  );
}

function Signature({ member }: { member: NonNullable<LoanStepView['resolution']>['present'][number] }): ReactNode {
  const { t } = useTranslation('loans');
  if (!member.signed) return <span className="lb-muted">{t('case.unsigned')}</span>;
  return member.agrees ? t('case.agreed') : t('case.dissent', { reason: member.reason ?? '—' });
}
