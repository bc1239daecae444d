import { pageOf, SettingView } from '@lianban/contracts';
import type { DatedSetting } from '@lianban/kernel';
import { useApi, type ApiClient } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';

const Settings = pageOf(SettingView);
const PAGE = 200;
const NONE: readonly DatedSetting[] = [];

async function settingsInForce(api: Pick<ApiClient, 'get'>, signal: AbortSignal): Promise<DatedSetting[]> {
  const found: DatedSetting[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: SettingView[]; nextCursor: string | null } = await api.get('/api/v1/supervision/settings', Settings, { limit: PAGE, cursor }, signal);
    found.push(...page.items.filter(({ state }) => state === 'in-force').map(({ key, effectiveFrom, value, source, synthetic }) => ({ key, effectiveFrom, value, source, synthetic })));
    cursor = page.nextCursor === cursor ? null : page.nextCursor;
  } while (cursor !== null && found.length < PAGE * 10);
  return found;
}

/** The city's own figures, so that what a page foretells is what the service will say; without them the rules know their defaults. */
export function useDatedSettings(): readonly DatedSetting[] {
  const api = useApi();
  return useQuery({ queryKey: ['settings', 'in-force'], staleTime: 60_000, queryFn: ({ signal }) => settingsInForce(api, signal) }).data ?? NONE;
}
