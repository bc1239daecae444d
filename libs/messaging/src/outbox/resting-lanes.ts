const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 15_000;

/** Lanes and destinations that failed, each with a growing pause before it is tried again. */
export class RestingLanes {
  private readonly lanes = new Map<string, { until: number; restMs: number }>();

  rest(lane: string): void {
    const restMs = Math.min((this.lanes.get(lane)?.restMs ?? FIRST_REST_MS / 2) * 2, LONGEST_REST_MS);
    this.lanes.set(lane, { until: performance.now() + restMs, restMs });
  }

  succeed(lane: string): void {
    this.lanes.delete(lane);
  }

  now(): string[] {
    const now = performance.now();
    return [...this.lanes].filter(([, { until }]) => until > now).map(([lane]) => lane);
  }
}
