/** What a key does. None approves, returns, withdraws or deletes. */
export const shortcuts = [
  { keys: '/', text: 'slash' },
  { keys: '?', text: 'question' },
  { keys: 'J', text: 'next' },
  { keys: 'K', text: 'previous' },
  { keys: 'Enter', text: 'enter' },
  { keys: 'Ctrl + Enter', text: 'submit' },
  { keys: 'Esc', text: 'escape' },
] as const;

const STORED = 'lianban.shortcuts';

export function shortcutsEnabled(): boolean {
  return localStorage.getItem(STORED) !== 'off';
}

export function enableShortcuts(enabled: boolean): void {
  localStorage.setItem(STORED, enabled ? 'on' : 'off');
}

/** True where letters are text, not orders. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Moves the focus to the next or previous row of the page's table; rows carry `data-row`. */
export function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row] a, [data-row] button[data-open]')].filter(firstOfRow);
  if (rows.length === 0) return;
  const current = document.activeElement?.closest('[data-row]');
  const at = rows.findIndex((row) => row.closest('[data-row]') === current);
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

function firstOfRow(element: HTMLElement, index: number, all: HTMLElement[]): boolean {
  return index === 0 || all[index - 1]?.closest('[data-row]') !== element.closest('[data-row]');
}
