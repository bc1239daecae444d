/** Work that goes on beside its caller, one piece at a time. What goes wrong in it is thrown to whoever waits next. */
export class Beside {
  private current: Promise<void> = Promise.resolve();

  /** Begins when the piece before is done. */
  async start(work: () => Promise<void>): Promise<void> {
    await this.current;
    this.current = work();
    this.current.catch(() => {});
  }

  /** Throws the error of the last piece. */
  async done(): Promise<void> {
    await this.current;
  }

  /** Resolves when nothing goes on any more, also after an error. */
  async settled(): Promise<void> {
    await this.current.catch(() => {});
  }
}
