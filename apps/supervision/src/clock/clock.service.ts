import type { ClockAdvance } from '@lianban/contracts';
import { shanghaiDateAt, type PlainDate } from '@lianban/kernel';
import { appendAudit, BusinessClock, inTransaction } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarInForce } from '../calendar/calendar-in-force.js';
import { advancedInstant, moveClock } from './demo-clock.js';

export const DEMO_MODE = 'supervision:demo-mode';

export interface BusinessTime {
  businessToday: PlainDate;
  businessNow: string;
  demoMode: boolean;
}

/** Business time as people see it, and its advance in a demonstration. */
@Injectable()
export class ClockService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(BusinessClock) private readonly clock: BusinessClock,
    @Inject(CalendarInForce) private readonly calendar: CalendarInForce,
    @Inject(DEMO_MODE) private readonly demoMode: boolean,
  ) {}

  async read(): Promise<BusinessTime> {
    return this.timeAt(await this.clock.now());
  }

  /** Refused with CLOCK_NOT_DEMO outside demo mode, and with CALENDAR_NOT_COVERED beyond the known years. */
  advance(actor: RequestActor, { workingDays }: ClockAdvance): Promise<BusinessTime> {
    if (!this.demoMode) throw new LianbanProblem('CLOCK_NOT_DEMO', 403, { detail: '当前不是演示环境，业务时钟不能拨动', remedy: '请在演示环境中操作' });
    return inTransaction(this.dataSource, actor, async (manager) => {
      await manager.query('select 1 from business_clock for update');
      const now = await this.clock.now(manager);
      const target = advancedInstant(await this.calendar.read(manager), now, workingDays);
      if (!target) throw LianbanProblem.conflict('CALENDAR_NOT_COVERED', '放假通知没有覆盖到那一天', '请先提交并审批那一年的放假通知');
      await moveClock(manager, this.clock, Math.ceil((target.getTime() - now.getTime()) / 1000));
      await appendAudit(manager, { actor, action: 'clock.advance', object: 'clock', detail: { workingDays, to: target.toISOString() } });
      return this.timeAt(target);
    });
  }

  private timeAt(now: Date): BusinessTime {
    return { businessToday: shanghaiDateAt(now), businessNow: now.toISOString(), demoMode: this.demoMode };
  }
}
