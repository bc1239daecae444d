import { SessionView } from '@lianban/contracts';
import { ApiClient, ApiProvider, ProblemError } from '@lianban/ui';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';

interface SessionState {
  query: UseQueryResult<SessionView>;
  /** True when nobody is signed in, or no longer. */
  signedOut: boolean;
}

const SessionContext = createContext<SessionState | null>(null);
const REFRESH_MS = 60_000;

/** Who is signed in; the token for writes stays in memory only. */
export function SessionProvider({ children }: { children: ReactNode }): ReactNode {
  const token = useRef<string | null>(null);
  const queries = useQueryClient();
  const api = useMemo(
    () => new ApiClient({ csrfToken: () => token.current, onSignedOut: () => void queries.invalidateQueries({ queryKey: ['session'] }) }),
    [queries],
  );
  const quiet = useMemo(() => new ApiClient({ csrfToken: () => null, onSignedOut: () => undefined }), []);
  const query = useQuery({
    queryKey: ['session'], refetchInterval: REFRESH_MS, refetchOnWindowFocus: true, retry: false,
    // The pages below read other parts of the result than this component does, some of them later.
    notifyOnChangeProps: 'all',
    queryFn: async ({ signal }) => {
      const session = await quiet.get('/api/v1/session', SessionView, {}, signal);
      token.current = session.csrfToken;
      return session;
    },
  });
  const signedOut = query.error instanceof ProblemError && query.error.problem.status === 401;
  const state = useMemo(() => ({ query, signedOut }), [query, signedOut]);
  return <SessionContext value={state}><ApiProvider value={api}>{children}</ApiProvider></SessionContext>;
}

export function useSessionState(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error('useSessionState needs a SessionProvider');
  return state;
}

/** The session of a page inside the shell, where somebody is always signed in. */
export function useSession(): SessionView {
  const { query } = useSessionState();
  if (!query.data) throw new Error('useSession outside the shell');
  return query.data;
}
