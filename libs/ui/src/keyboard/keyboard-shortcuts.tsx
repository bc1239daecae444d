import { Modal, Switch } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { enableShortcuts, isTyping, moveRow, shortcuts, shortcutsEnabled } from './shortcuts.js';

/** Listens for the shortcuts of every page and shows them on `?`. */
export function KeyboardShortcuts({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }): ReactNode {
  const { t } = useTranslation();
  const [enabled, setEnabled] = useState(shortcutsEnabled);
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: KeyboardEvent): void => onKey(event, () => onOpen(true));
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [enabled, onOpen]);
  const toggle = (on: boolean): void => {
    enableShortcuts(on);
    setEnabled(on);
  };
  return (
    <Modal open={open} title={t('keys.title')} footer={null} onCancel={() => onOpen(false)}>
      <p><Switch checked={enabled} onChange={toggle} aria-label={t('keys.enabled')} /> {t('keys.enabled')}</p>
      <p className="lb-muted">{t('keys.enabledHint')}</p>
      <table className="lb-table">
        <thead><tr><th scope="col">{t('keys.key')}</th><th scope="col">{t('keys.action')}</th></tr></thead>
        <tbody>{shortcuts.map((each) => <tr key={each.keys}><td><kbd>{each.keys}</kbd></td><td>{t(`keys.${each.text}`)}</td></tr>)}</tbody>
      </table>
      <p className="lb-muted">{t('keys.note')}</p>
    </Modal>
  );
}

function onKey(event: KeyboardEvent, openHelp: () => void): void {
  if (event.key === 'Enter' && event.ctrlKey) return (event.target as HTMLElement | null)?.closest('form')?.requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('.ant-modal-wrap:not([style*="none"])')) return;
  const actions: Record<string, () => void> = {
    '/': () => document.querySelector<HTMLElement>('[data-search] input, input[data-search]')?.focus(),
    '?': openHelp,
    j: () => moveRow(1), J: () => moveRow(1), k: () => moveRow(-1), K: () => moveRow(-1),
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}
