import { useCommand } from '@lianban/ui';
import { z } from 'zod';

const SignedOut = z.object({ endSessionUrl: z.string().nullish() }).nullish();

/** Ends the session at the gateway and shows the way in again, saying why. */
export function useSignOut(): (reason: 'signed-out' | 'idle') => void {
  const { mutate } = useCommand({
    run: (api, _reason: string) => api.post('/auth/logout', SignedOut, {}),
    onDone: (answer, reason) => window.location.assign(answer?.endSessionUrl ?? `/login?reason=${reason}`),
  });
  return mutate;
}
