import { counties } from '@lianban/contracts';
import type { TFunction } from 'i18next';
import type { FormField } from '../../../form/form-field.js';

/** What is asked of an accident, in three groups. The grade is not asked: it follows from the toll. */
export function accidentFields(t: TFunction<'safety'>): Record<'facts' | 'toll' | 'firm', FormField[]> {
  const label = (name: 'title' | 'happenedOn' | 'reportedOn' | 'county' | 'place' | 'firmName' | 'creditCode' | 'summary' | 'deaths' | 'injured' | 'lossFen' | 'trafficOrFire' | 'persons') => ({ name, label: t(`accident.fields.${name}`) });
  return {
    facts: [
      { ...label('title'), input: 'text' }, { ...label('happenedOn'), input: 'date' }, { ...label('reportedOn'), input: 'date' }, { ...label('county'), input: 'choice', options: counties }, { ...label('place'), input: 'text' },
      { ...label('trafficOrFire'), input: 'yes-no' }, { ...label('summary'), input: 'long-text', most: 2000 },
    ],
    toll: [{ ...label('deaths'), input: 'number' }, { ...label('injured'), input: 'number', help: t('accident.fields.injuredHelp') }, { ...label('lossFen'), input: 'money' }],
    firm: [{ ...label('firmName'), input: 'text' }, { ...label('creditCode'), input: 'text', optional: true }, { ...label('persons'), input: 'lines', optional: true, help: t('accident.fields.personsHelp') }],
  };
}
