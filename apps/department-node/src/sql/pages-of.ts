/** Pages that a callback is given, as an async iterable; the callback waits until each page is taken. */
export async function* pagesOf<T>(read: (deliver: (page: T[]) => Promise<void>) => Promise<void>): AsyncGenerator<T[]> {
  let wake: () => void = () => {};
  let taken: () => void = () => {};
  let page: T[] | undefined;
  let done = false;
  let stopped = false;
  const reading = read(async (rows) => {
    if (stopped) throw new PagesStopped();
    page = rows;
    wake();
    await new Promise<void>((resolve) => (taken = resolve));
    if (stopped) throw new PagesStopped();
  }).finally(() => {
    done = true;
    wake();
  });
  reading.catch(() => {}); // told below
  try {
    for (;;) {
      if (page === undefined && !done) await new Promise<void>((resolve) => (wake = resolve));
      if (page === undefined) break;
      const rows = page;
      page = undefined;
      yield rows;
      taken();
    }
    await reading;
  } finally {
    stopped = true;
    taken();
    await reading.catch((error: unknown) => {
      if (!(error instanceof PagesStopped)) throw error;
    });
  }
}

class PagesStopped extends Error {}
