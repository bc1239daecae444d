import { accidentGrades } from '@lianban/contracts';
import { citationLabel } from '@lianban/gazette';
import { Section } from '@lianban/ui';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList } from '../../../casework/facts-list.js';
import type { GradePreview } from './grade-preview.js';

/** The grade as it follows from the toll, who investigates and who supervises, and why. */
export function GradeCard({ preview }: { preview: GradePreview | null }): ReactNode {
  const { t } = useTranslation('safety');
  return <Section title={t('accident.grade')}><div aria-live="polite">{preview ? <Graded preview={preview} /> : <p className="lb-muted">{t('accident.gradeWaiting')}</p>}</div></Section>;
}

function Graded({ preview: { grade, level, steps } }: { preview: GradePreview }): ReactNode {
  const { t } = useTranslation('safety');
  const word = accidentGrades[grade];
  return (
    <>
      <FactsList
        facts={[
          [t('accident.gradeName'), <strong key="grade">{t('accident.gradeIs', { grade: word })}</strong>],
          ...(level ? ([[t('accident.by'), t('accident.government', { level: level.investigatedBy })], [t('accident.supervisor'), level.supervisor], [t('accident.filed'), level.evaluationFiledWith]] as const) : []),
        ]}
      />
      {level ? null : <Alert type="error" showIcon style={{ marginTop: 12 }} title={t('accident.mismatch')} />}
      <details style={{ marginTop: 12 }}>
        <summary>{t('accident.because')}</summary>
        <ol className="lb-proof">{steps.map((step, index) => <li key={step.label + index}><strong>{step.label}</strong>：{String(step.value)}<div className="lb-muted">{step.formula}，{citationLabel(step.citation)}</div></li>)}</ol>
      </details>
      <p className="lb-muted">{t('accident.hint')}</p>
    </>
  );
}
