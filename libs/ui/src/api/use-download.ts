import type { Query } from './api-client.js';
import { useCommand, type Command } from './use-command.js';

/** Fetches a file and hands it to the browser; a refusal is shown like any other problem. */
export function useDownload(): Command<{ path: string; query?: Query }, void> {
  return useCommand({
    run: async (api, { path, query }) => {
      const { blob, name } = await api.file(path, query);
      const address = URL.createObjectURL(blob);
      const link = Object.assign(document.createElement('a'), { href: address, download: name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
  });
}
