import type { LoanStepView } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What the leading group decided, and who of those present has signed. */
export function StepResolution({ step }: { step: LoanStepView }): ReactNode {
  const { t } = useTranslation('loans');
  const { resolution } = step;
  if (!resolution) return null;
  const decision = t(`case.decisions.${resolution.decision}` as 'case.decisions.set', { defaultValue: resolution.decision });
  return (
    <div className="lb-consequences" style={{ marginTop: 8 }}>
      <strong>{t('case.resolution')}：{decision}</strong>{resolution.feeBp === null ? null : `，${t('case.fee', { rate: resolution.feeBp / 10 })}`}
      <div className="lb-break">{resolution.reason}</div>
      <div>{t('case.present')}：</div>
      <ul>{resolution.present.map((member) => <li key={member.post}>{member.post}：<Signature member={member} /></li>)}</ul>
    </div>
  );
}

function Signature({ member }: { member: NonNullable<LoanStepView['resolution']>['present'][number] }): ReactNode {
  const { t } = useTranslation('loans');
  if (!member.signed) return <span className="lb-muted">{t('case.unsigned')}</span>;
  return member.agrees ? t('case.agreed') : t('case.dissent', { reason: member.reason ?? '—' });
}
