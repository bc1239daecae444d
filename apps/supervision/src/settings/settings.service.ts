import { findSettingKind, referenceTopic, settingLabel, type SettingMessage, type SettingProposal, type SettingRef, SettingView } from '@lianban/contracts';
import { appendOutbox } from '@lianban/messaging';
import { appendAudit, BusinessClock, inTransaction } from '@lianban/persistence';
import { LianbanProblem, readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { PageQuery } from '../access/page-query.js';

export const SettingQuery = PageQuery.extend({ state: SettingView.shape.state.optional() });
export type SettingQuery = z.infer<typeof SettingQuery>;
type SettingPage = { items: SettingView[]; total: number; nextCursor: string | null };

const view = `key, effective_from::text as "effectiveFrom", value, source, synthetic, state, proposed_by as "proposedBy", decided_by as "approvedBy"`;

/** Dated local settings: proposed by one person, in force once another has approved; never overwritten, only superseded. */
@Injectable()
export class SettingsService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource, @Inject(BusinessClock) private readonly clock: BusinessClock) {}

  list(actor: RequestActor, { cursor, limit, state }: SettingQuery): Promise<SettingPage> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const [count] = await manager.query<{ total: number }[]>('select count(*)::int as total from local_setting where $1::text is null or state = $1', [state ?? null]);
      const after = readCursor(cursor, 3);
      const rows = await manager.query<(SettingView & { id: string })[]>(
        `select id, ${view} from local_setting where ($1::text is null or (key, effective_from, id) > ($1, $2::date, $3::uuid)) and ($5::text is null or state = $5)
         order by key, effective_from, id limit $4`,
        [after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit + 1, state ?? null],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const items = rows.slice(0, limit).map(({ id: _, ...setting }) => ({ ...setting, label: settingLabel(setting.key) }));
      return { items, total: count?.total ?? 0, nextCursor: last ? writeCursor([last.key, last.effectiveFrom, last.id]) : null };
    });
  }

  propose(actor: RequestActor, proposal: SettingProposal): Promise<SettingView> {
    assertAllowed(proposal);
    return inTransaction(this.dataSource, actor, async (manager) => {
      const rows = await manager.query<SettingView[]>(
        `insert into local_setting (key, effective_from, value, source, synthetic, state, proposed_by, proposed_sub, proposed_at)
         values ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8) on conflict do nothing returning ${view}`,
        [proposal.key, proposal.effectiveFrom, JSON.stringify(proposal.value), proposal.source, proposal.synthetic, actor.post, actor.sub, await this.clock.now(manager)],
      );
      if (!rows[0]) throw LianbanProblem.conflict('SETTING_EXISTS', `该参数在 ${proposal.effectiveFrom} 已有一个值或一份待审批的提交`, '请改用其他生效日期，或先处理待审批的提交');
      await appendAudit(manager, { actor, action: 'setting.propose', object: objectOf(proposal), detail: { value: proposal.value } });
      return rows[0];
    });
  }

  approve(actor: RequestActor, ref: SettingRef): Promise<SettingView> {
    return this.decide(actor, ref, 'in-force', async (manager, setting) => {
      const { key, effectiveFrom, value, source, synthetic, sequence } = setting;
      await announceSetting(manager, { type: 'setting.v1', key, effectiveFrom, value, source, synthetic, sequence });
    });
  }

  reject(actor: RequestActor, ref: SettingRef): Promise<SettingView> {
    return this.decide(actor, ref, 'rejected', async () => undefined);
  }

  private decide(
    actor: RequestActor, ref: SettingRef, state: 'in-force' | 'rejected', then: (manager: EntityManager, setting: SettingView & { sequence: number }) => Promise<void>,
  ): Promise<SettingView> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      await lockProposal(manager, actor, ref);
      const [rows] = await manager.query<[(SettingView & { sequence: number })[], number]>(
        `update local_setting set state = $3, decided_by = $4, decided_sub = $5, decided_at = $6, sequence = nextval('reference_sequence')
         where key = $1 and effective_from = $2 and state = 'proposed' returning ${view}, sequence`,
        [ref.key, ref.effectiveFrom, state, actor.post, actor.sub, await this.clock.now(manager)],
      );
      const { sequence, ...setting } = rows[0]!;
      await then(manager, { ...setting, sequence });
      await appendAudit(manager, { actor, action: state === 'in-force' ? 'setting.approve' : 'setting.reject', object: objectOf(ref), detail: { value: setting.value } });
      return setting;
    });
  }
}

async function lockProposal(manager: EntityManager, actor: RequestActor, ref: SettingRef): Promise<void> {
  const [row] = await manager.query<{ sub: string }[]>(
    `select proposed_sub as sub from local_setting where key = $1 and effective_from = $2 and state = 'proposed' for update`, [ref.key, ref.effectiveFrom],
  );
  if (!row) throw LianbanProblem.notFound('待审批的参数');
  if (row.sub === actor.sub) throw LianbanProblem.conflict('SECOND_PERSON_REQUIRED', '提交人不能审批自己提交的内容', '请由另一位安全管理员审批');
}

export async function announceSetting(manager: EntityManager, message: SettingMessage): Promise<void> {
  await appendOutbox(manager, { destination: 'kafka', topic: referenceTopic('settings'), key: `${message.key}@${message.effectiveFrom}`, headers: { type: message.type }, value: message });
}

function assertAllowed({ key, value }: SettingProposal): void {
  const kind = findSettingKind(key);
  const field = (name: string, message: string, remedy: string): LianbanProblem =>
    new LianbanProblem('SETTING_INVALID', 422, { detail: `${name}：${message}`, remedy, errors: [{ field: name, code: 'SETTING_INVALID', message, remedy }] });
  if (!kind) throw field('key', '没有这个本地参数', '请从参数列表中选择');
  const checked = kind.value.safeParse(value);
  if (!checked.success) throw field('value', checked.error.issues[0]?.message ?? '值不符合要求', '请按参数的单位和范围填写');
}

const objectOf = ({ key, effectiveFrom }: SettingRef): string => `setting/${key}@${effectiveFrom}`;
