export interface Sample {
  at: string;
  messages: number;
}

/** The highest of all samples; the first of equals. Undefined of none. */
export function highest(samples: readonly Sample[]): Sample | undefined {
  return samples.reduce<Sample | undefined>((most, one) => (most === undefined || one.messages > most.messages ? one : most), undefined);
}

/** One sample a minute, the worst of it, so that a table of an hour can be read. */
export function byMinute(samples: readonly Sample[]): Sample[] {
  const minutes = new Map<string, Sample>();
  for (const one of samples) {
    const minute = one.at.slice(0, 16);
    const kept = minutes.get(minute);
    if (!kept || one.messages > kept.messages) minutes.set(minute, one);
  }
  return [...minutes.values()];
}
