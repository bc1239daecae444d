import type { ReactNode } from 'react';

/** A column as data; tables and, on narrow screens, cards are drawn from the same declaration. */
export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  width?: number;
  align?: 'right';
  /** Heads the card on a narrow screen; one column has it. */
  heading?: boolean;
}
