import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { useApi } from './api-context.js';
import type { ApiClient } from './api-client.js';
import { ProblemError, toProblem } from './problem-error.js';
import type { Problem } from '@lianban/contracts';

interface CommandOptions<In, Out> {
  run: (api: ApiClient, input: In, idempotencyKey: string) => Promise<Out>;
  /** Query keys to read again afterwards. */
  refresh?: readonly string[][];
  onDone?: (output: Out, input: In) => void;
}

export type Command<In, Out> = Pick<UseMutationResult<Out, Error, In>, 'mutate' | 'mutateAsync' | 'isPending' | 'reset'> & { problem: Problem | null };

/**
 * A person's order to a service. The idempotency key stays the same while the answer is unknown (no connection), so that
 * trying again cannot do it twice; a definite answer, good or bad, ends it.
 */
export function useCommand<In, Out>({ run, refresh = [], onDone }: CommandOptions<In, Out>): Command<In, Out> {
  const api = useApi();
  const queries = useQueryClient();
  const key = useRef<string | null>(null);
  const mutation = useMutation<Out, Error, In>({
    mutationFn: (input) => run(api, input, (key.current ??= crypto.randomUUID())),
    onSuccess: (output, input) => {
      key.current = null;
      for (const queryKey of refresh) void queries.invalidateQueries({ queryKey });
      onDone?.(output, input);
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.problem.status > 0) key.current = null;
    },
  });
  const { mutate, mutateAsync, isPending, reset } = mutation;
  return { mutate, mutateAsync, isPending, reset, problem: mutation.error ? toProblem(mutation.error) : null };
}
