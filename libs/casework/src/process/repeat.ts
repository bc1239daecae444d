/** Does a work at once and then again and again; a failure is reported and the next turn comes as always. */
export class Repeat {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly everyMs: number, private readonly work: () => Promise<unknown>, private readonly onError: (error: unknown) => void) {}

  start(): void {
    const turn = (): void => void this.work().catch(this.onError);
    turn();
    this.timer = setInterval(turn, this.everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
  }
}
