import { pageOf } from '@lianban/contracts';
import { formatCount, queryText, useApi, type ApiClient } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Tile } from './home-tiles.table.js';

const REFRESH_MS = 20_000;

/** A number and the list behind it. Unknown is a dash, not zero. */
export function TileView({ tile }: { tile: Tile }): ReactNode {
  const { t } = useTranslation('home');
  const api = useApi();
  const { data: counted, isError } = useQuery({
    queryKey: ['home', tile.api, tile.fixed, tile.query], refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => count(api, tile, signal),
  });
  // What was counted before the last question failed is no number of now.
  const data = isError ? undefined : counted;
  const tone = data && tile.tone ? `lb-light-${tile.tone}` : '';
  return (
    <Link to={tile.page + queryText(tile.query)} className={`lb-tile ${data === 0 ? 'lb-tile-zero' : ''}`}>
      <span>{t(`tiles.${tile.text}`)}</span>
      <span className={`lb-tile-number ${tone}`} data-testid={`tile-${tile.text}`}>{formatCount(data)}</span>
    </Link>
  );
}

async function count(api: ApiClient, { api: path, item, fixed, query, whole }: Tile, signal: AbortSignal): Promise<number> {
  const asked = { ...fixed, ...query };
  return whole ? whole.count((await api.get(path, whole.shape, asked, signal)) as never) : (await api.get(path, pageOf(item), asked, signal)).total;
}
