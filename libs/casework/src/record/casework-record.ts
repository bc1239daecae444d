import { officeId, type OfficeMessage, type SettingMessage } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { shanghaiDateAt, type DatedSetting } from '@lianban/kernel';
import { BusinessClock, inTransaction, type Actor } from '@lianban/persistence';
import { ReferenceData } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import type { CaseworkContext } from './casework-context.js';

export type RecordOfProcedure = RecordSettings & ({ procedure: string } | { procedures: readonly string[] });

/** By slug: settings of a procedure are those whose key begins with it and a dot. */
interface RecordSettings {
  /** What ships. Terms have defaults; amounts that are demonstration values (`synthetic`) never decide unless somebody set them. */
  defaultSettings: readonly DatedSetting[];
}

/** The database of a service's procedures with what its decisions depend on: business time, calendar, settings, directory, keys. */
export class CaseworkRecord {
  readonly clock: BusinessClock;
  readonly reference: ReferenceData;

  constructor(readonly dataSource: DataSource, readonly keys: Keys, private readonly own: RecordOfProcedure) {
    this.clock = new BusinessClock(dataSource);
    this.reference = new ReferenceData(dataSource);
  }

  /** One transaction as the actor, row security included, with everything a decision depends on read inside it. */
  transact<T>(actor: Actor, work: (manager: EntityManager, context: CaseworkContext) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, actor, async (manager) => work(manager, await this.context(manager)));
  }

  async context(manager: EntityManager): Promise<CaseworkContext> {
    const now = await this.clock.now(manager);
    const calendar = await this.reference.calendar(manager);
    const offices = await this.reference.offices(manager);
    return { now, today: shanghaiDateAt(now), calendar, settings: await this.settings(manager), officeFor: answering(offices) };
  }

  private async settings(manager: EntityManager): Promise<DatedSetting[]> {
    const slugs = 'procedures' in this.own ? this.own.procedures : [this.own.procedure];
    const set: { message: SettingMessage }[] = await manager.query(`select message from reference_setting where split_part(key, '.', 1) = any($1)`, [slugs]);
    return [...this.own.defaultSettings.filter(({ synthetic }) => !synthetic), ...set.map(({ message }) => message)];
  }
}

function answering(offices: readonly OfficeMessage[]): CaseworkContext['officeFor'] {
  return (department, county) =>
    offices.find(({ id }) => id === officeId(department, county)) ??
    offices.find((office) => county !== null && office.department === department && office.answersFor.includes(county));
}
