import type { SendingAnswer } from '@lianban/contracts';

/** What goes out within this time is on its way, not waiting. */
const USUAL_MS = 10_000;

export interface Waiting {
  messages: number;
  since: string;
}

/** What waits longer than usual, of all services together; null when all of it goes out. Each age is by the service's own clock. */
export function waitingOf(answers: readonly (SendingAnswer | undefined)[]): Waiting | null {
  const late = answers.flatMap((answer) => (answer?.oldestAt && Date.parse(answer.at) - Date.parse(answer.oldestAt) > USUAL_MS ? [{ messages: answer.waiting, since: answer.oldestAt }] : []));
  if (late.length === 0) return null;
  return { messages: late.reduce((sum, { messages }) => sum + messages, 0), since: late.map(({ since }) => since).toSorted((one, other) => Date.parse(one) - Date.parse(other))[0]! };
}
