import { departments } from '@lianban/contracts';
import { useTranslation } from 'react-i18next';

/** What people call a department or a service (`supervision`, or a part of it: `supervision.steps`); an id that is neither stands for itself. */
export function usePartyName(): (id: string) => string {
  const { t } = useTranslation('supervision');
  return (id) => {
    const [party = '', ...part] = id.split('.');
    const name = (departments as Record<string, string>)[party] ?? t(`board.services.${party}` as 'board.services.supervision', { defaultValue: party });
    return part.length > 0 ? `${name}（${part.join('.')}）` : name;
  };
}
