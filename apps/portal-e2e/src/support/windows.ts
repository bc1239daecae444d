import type { As } from './journey.js';

/** One window for each person of a journey, however often it is that person's turn: signing in is rationed. */
export function windowsOf(as: As): As {
  const windows = new Map<string, ReturnType<As>>();
  return (account) => {
    const open = windows.get(account.sub) ?? as(account);
    windows.set(account.sub, open);
    return open;
  };
}
