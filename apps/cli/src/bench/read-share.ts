import { setTimeout as sleep } from 'node:timers/promises';
import { ShareLander } from '@lianban/messaging';
import { JobRunner } from '@lianban/persistence';
import { LIST, type BenchWorld } from './bench-world.js';
import { load, perSecond } from './measure.js';

interface Landed {
  reason: string | null;
  landing: number | null;
  applying: number | null;
}

const times = `
select reason_code as reason, extract(epoch from completed_at - first_landed_at)::float8 as landing, extract(epoch from applied_at - completed_at)::float8 as applying from landed_version`;

/** The receiving side as far as the library goes: landing every chunk, then proving, decrypting and reading every row. */
export async function readShare({ consumer, kafka, keys }: BenchWorld, rows: number, report: (line: string) => void): Promise<void> {
  const runner = new JobRunner({ dataSource: consumer });
  const lander = new ShareLander({
    dataSource: consumer, kafka, keys: keys.consumer, consumer: 'medical-insurance', lists: [LIST],
    onVersion: async ({ changes }) => {
      let read = 0;
      for await (const part of changes) read += part.length;
      return async () => read;
    },
  });
  lander.registerJobs(runner);
  const consuming = lander.consume();
  runner.start();
  try {
    const { landing, applying } = await untilApplied(consumer);
    report(`落地 ${perSecond(rows / landing)} 行/秒（${landing.toFixed(1)} 秒），验证、解密并读出 ${perSecond(rows / applying)} 行/秒（${applying.toFixed(1)} 秒）；${load()}`);
  } finally {
    await consuming.stop();
    await runner.stop();
  }
}

async function untilApplied(consumer: BenchWorld['consumer']): Promise<{ landing: number; applying: number }> {
  for (;;) {
    const [row] = await consumer.query<Landed[]>(times);
    if (row?.reason) throw new Error(`使用方退回：${row.reason}`);
    if (row?.landing != null && row.applying != null) return { landing: row.landing, applying: row.applying };
    await sleep(200);
  }
}
