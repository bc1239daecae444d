import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const KEEP_UNDER_BYTES = 90 * 1024 * 1024;
const EVERY_BYTES = 32 * 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/**
 * Collects garbage when the heap is larger than an intake needs. Where there is much memory V8 lets garbage lie for
 * long, and what an intake takes would depend on the machine and grow with the file.
 */
export class HeapBound {
  private next = KEEP_UNDER_BYTES;

  keep(): void {
    const used = getHeapStatistics().used_heap_size;
    if (used < this.next) return;
    collect();
    this.next = Math.max(KEEP_UNDER_BYTES, getHeapStatistics().used_heap_size + EVERY_BYTES);
  }
}
