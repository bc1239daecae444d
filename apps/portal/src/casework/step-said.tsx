import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One thing that was said with a step, in words. */
export interface SaidWord {
  name: string;
  label: string;
  value: string;
}

/** Characters that no longer fit beside others, and from which on a text is closed until somebody asks. */
const LONG = 40;
const WHOLE_TEXT = 300;

/** What was said with a step. A whole text, such as the one to be published, opens on demand. */
export function StepSaid({ data }: { data: readonly SaidWord[] }): ReactNode {
  const { t } = useTranslation('casework');
  if (data.length === 0) return null;
  return (
    <dl className="lb-facts lb-said">
      {data.map(({ name, label, value }) => (
        <div key={name} className={value.length > LONG ? 'lb-wide' : undefined}>
          <dt>{label}</dt>
          <dd>{value.length > WHOLE_TEXT ? <details><summary>{t('step.whole', { n: value.length })}</summary><div className="lb-text">{value}</div></details> : <span className="lb-text">{value}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
