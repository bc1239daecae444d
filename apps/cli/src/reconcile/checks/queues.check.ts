import { serviceNames } from '@lianban/contracts';
import { Findings, type Check } from '../check.js';
import type { Places } from '../places/places.js';

interface Depths {
  outbox: number;
  inbox: number;
  jobsOpen: number;
}

/** A job that waits for its day (the daily purge) is no backlog; one that was tried and put off is. */
const depths = `
select (select count(*)::int from outbox) as outbox, (select count(*)::int from inbox) as inbox,
  (select count(*)::int from job where state in ('queued', 'running') and (attempts > 0 or run_after <= now())) as "jobsOpen"`;

const failedJobs = `
select kind, coalesce(last_error_code, '') as code, count(*)::int as n from job f where state = 'failed'
  and not exists (select from job later where later.kind = f.kind and later.subject_id = f.subject_id and later.id > f.id) group by 1, 2`;

/** Nothing waits in the doors between services, and nothing was put aside unseen. */
export const queuesCheck: Check = {
  name: 'queues',
  title: '发件箱、收件记录、后台任务与死信',
  async run(places) {
    const findings = new Findings();
    const counts: Record<string, number> = {};
    for (const service of serviceNames) {
      const [present] = await places.tables.all<{ there: boolean }>(service, `select to_regclass('outbox') is not null as there`);
      if (!present?.there) continue;
      const { outbox, inbox, jobsOpen } = await places.tables.one<Depths>(service, depths);
      Object.assign(counts, { [`${service} 发件箱`]: outbox, [`${service} 收件`]: inbox, [`${service} 任务`]: jobsOpen });
      findings.add('lost', `${service} 发件箱仍有未送出的`, outbox);
      findings.add('lost', `${service} 有未做完的后台任务`, jobsOpen);
      for (const { kind, code, n } of await places.tables.all<{ kind: string; code: string; n: number }>(service, failedJobs)) {
        findings.add('refused', `${service} 后台任务 ${kind} 已放弃（${code}）`, n);
      }
    }
    counts['死信'] = await countDeadLetters(places, findings);
    return { compared: '各服务的发件箱、收件记录、后台任务与死信主题', counts, findings: findings.list() };
  },
};

async function countDeadLetters({ topics }: Places, findings: Findings): Promise<number> {
  let letters = 0;
  await topics.read((await topics.names()).filter((name) => name.endsWith('.dlq')), ({ topic, headers }) => {
    letters += 1;
    findings.add('refused', `${topic}（${headers['reason-code'] ?? headers['reason'] ?? '无原因'}）`);
  });
  return letters;
}
