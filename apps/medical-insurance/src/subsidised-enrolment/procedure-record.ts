import { officeId, type CountyCode, type DepartmentCode, type OfficeMessage, type SettingMessage } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { type DatedSetting, shanghaiDateAt } from '@lianban/kernel';
import { BusinessClock, inTransaction, type Actor } from '@lianban/persistence';
import { defaultSettings } from '@lianban/procedure-subsidised-enrolment';
import { ReferenceData } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import type { ProcedureContext } from './procedure-context.js';

/** The procedure's database with what its decisions depend on: business time, calendar, settings, directory, keys. */
export class ProcedureRecord {
  readonly clock: BusinessClock;
  readonly reference: ReferenceData;

  constructor(readonly dataSource: DataSource, readonly keys: Keys) {
    this.clock = new BusinessClock(dataSource);
    this.reference = new ReferenceData(dataSource);
  }

  /** One transaction as the actor, row security included, with everything a decision depends on read inside it. */
  transact<T>(actor: Actor, work: (manager: EntityManager, context: ProcedureContext) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, actor, async (manager) => work(manager, await this.context(manager)));
  }

  async context(manager: EntityManager): Promise<ProcedureContext> {
    const now = await this.clock.now(manager);
    const calendar = await this.reference.calendar(manager);
    const offices = await this.reference.offices(manager);
    const rows: { message: SettingMessage }[] = await manager.query(`select message from reference_setting where key like 'subsidised-enrolment.%'`);
    return { now, today: shanghaiDateAt(now), calendar, settings: settingsWith(rows.map(({ message }) => message)), officeFor: answering(offices) };
  }
}

/** Terms have defaults that ship; amounts have none: what nobody set is for a person to decide, never zero. */
function settingsWith(set: readonly DatedSetting[]): DatedSetting[] {
  return [...defaultSettings.filter(({ synthetic }) => !synthetic), ...set];
}

function answering(offices: readonly OfficeMessage[]): ProcedureContext['officeFor'] {
  return (department: DepartmentCode, county: CountyCode) =>
    offices.find(({ id }) => id === officeId(department, county)) ?? offices.find((office) => office.department === department && office.answersFor.includes(county));
}
