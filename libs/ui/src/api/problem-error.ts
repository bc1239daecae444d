import { Problem } from '@lianban/contracts';
import i18next from 'i18next';

/** What a service refused, or what kept its answer from arriving, always in the shape of a problem. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

type Cause = 'offline' | 'shape' | 'unknown';

/** A problem of the browser's own: no connection, an answer that cannot be read, a fault of the page. */
export function clientProblem(cause: Cause, status = 0, traceId = ''): ProblemError {
  const t = i18next.t;
  const codes = { offline: 'CLIENT.OFFLINE', shape: 'CLIENT.ANSWER_UNREADABLE', unknown: 'CLIENT.UNEXPECTED' };
  const titles = { offline: t('problem.offlineTitle'), shape: t('problem.shapeTitle'), unknown: t('problem.unknownTitle') };
  const details = { offline: t('problem.offlineDetail'), shape: t('problem.shapeDetail'), unknown: '' };
  const remedies = { offline: t('problem.offlineRemedy'), shape: t('problem.shapeRemedy'), unknown: t('problem.unknownRemedy') };
  return new ProblemError({
    type: 'about:blank', title: titles[cause], status, code: codes[cause], detail: details[cause], remedy: remedies[cause], traceId,
  });
}

/** The problem that an answer carries; one without a readable body gets the sentence of its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const traceId = response.headers.get('x-request-id') ?? '';
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new ProblemError(parsed.data);
  const title = i18next.t(`problem.statusTitle.${response.status}` as 'problem.statusTitle.500', { defaultValue: i18next.t('problem.unknownTitle') });
  return new ProblemError({
    type: 'about:blank', title, status: response.status, code: `HTTP.${response.status}`, detail: '', remedy: i18next.t('problem.unknownRemedy'), traceId,
  });
}

/** Any thrown thing as a problem that can be shown. */
export function toProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : clientProblem('unknown').problem;
}
