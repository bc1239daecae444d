import { plainDate, shanghaiInstant } from '@lianban/kernel';

/** Business time of a test: the server's own clock, moved so that it starts where the test says, and later advanced. */
export class TestClock {
  private offset = 0;

  constructor(private readonly serverNow: () => Promise<number>) {}

  /** Milliseconds. */
  now = async (): Promise<number> => (await this.serverNow()) + this.offset;

  /** To a wall-clock time in Asia/Shanghai. */
  async set(date: string, time = '08:00'): Promise<void> {
    this.offset = shanghaiInstant(plainDate(date), time).getTime() - (await this.serverNow());
  }
}
