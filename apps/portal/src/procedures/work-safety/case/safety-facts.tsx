import { safetyProcedureLabels, type SafetyCaseDetail } from '@lianban/contracts';
import { Section } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { FactsList } from '../../../casework/facts-list.js';
import { caseAddress } from '../../../shell/case-address.js';

/** What the case is about, in the groups of its procedure, and the cases it belongs with; the service masks what is personal. */
export function SafetyFacts({ detail }: { detail: SafetyCaseDetail }): ReactNode {
  const { t } = useTranslation('safety');
  return (
    <>
      {detail.facts.map(({ title, items }) => <Section key={title} title={title}><FactsList facts={items.map(({ label, value }) => [label, value] as const)} /></Section>)}
      {detail.related.length > 0 ? (
        <Section title={t('case.related')}>
          <ul className="lb-plain">
            {detail.related.map((one) => <li key={one.caseId}><Link to={caseAddress(one) ?? '/'}>{one.number}</Link> {safetyProcedureLabels[one.procedure]}，{one.stateLabel}<div className="lb-muted lb-break">{one.title}</div></li>)}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
