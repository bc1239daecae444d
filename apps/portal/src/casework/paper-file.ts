export const MAX_PAPER_BYTES = 20 * 1024 * 1024;
const TYPES = /\.(pdf|ofd|jpe?g|png|xlsx|docx)$/i;
export const PAPER_TYPES = '.pdf,.ofd,.jpg,.jpeg,.png,.xlsx,.docx';

/** What is wrong with a chosen file before it is sent; the service looks at its content again. */
export function paperFault({ name, size }: { name: string; size: number }): 'empty' | 'big' | 'type' | null {
  if (!TYPES.test(name)) return 'type';
  if (size === 0) return 'empty';
  return size > MAX_PAPER_BYTES ? 'big' : null;
}
