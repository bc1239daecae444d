import { shanghaiInstant, type PlainDate } from '@lianban/kernel';

export interface DemoMoment {
  now: Date;
  today: PlainDate;
}

const BEGINS_AT = 9 * 60;
const MOST_STEPS = 20;

/** Twenty minutes further each time that something happens on the same day. */
export class DemoWatch {
  private on = '';
  private times = 0;

  constructor(private readonly minute: number) {}

  at(today: PlainDate): DemoMoment {
    this.times = this.on === today ? this.times + 1 : 0;
    this.on = today;
    const minutes = BEGINS_AT + this.minute + Math.min(this.times, MOST_STEPS) * 20;
    return { now: shanghaiInstant(today, `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`), today };
  }
}
