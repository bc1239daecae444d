import { Select, type SelectProps } from 'antd';
import type { ReactNode } from 'react';

interface Option {
  [key: string]: unknown;
  value?: unknown;
  label?: ReactNode;
}

/** A select whose list of options carries the name of its field, which the component library leaves out. */
export function Choice<V = string>({ onOpenChange, ...props }: SelectProps<V, Option>): ReactNode {
  const opened = (open: boolean): void => {
    if (open) requestAnimationFrame(nameOpenLists);
    onOpenChange?.(open);
  };
  return <Select<V, Option> {...props} onOpenChange={opened} />;
}

function nameOpenLists(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('[role=combobox][aria-expanded=true]')) {
    const name = field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '';
    const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
    if (name) list?.setAttribute('aria-label', name);
  }
}
