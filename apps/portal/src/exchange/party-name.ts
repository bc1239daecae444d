import { departments } from '@lianban/contracts';
import { useTranslation } from 'react-i18next';

/** What people call a department or a service; an id that is neither stands for itself. */
export function usePartyName(): (id: string) => string {
  const { t } = useTranslation('supervision');
  return (id) => (departments as Record<string, string>)[id] ?? t(`board.services.${id}` as 'board.services.supervision', { defaultValue: id });
}
