import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';

export type LiveStatus = 'live' | 'polling' | 'paused' | 'off';

interface LiveOptions<T extends z.ZodType> {
  url: string;
  event: string;
  schema: T;
  enabled: boolean;
  onMessage: (message: z.output<T>) => void;
  /** Called every `pollMs` while the stream is down. */
  poll: () => void;
  pollMs?: number;
}

const DEFAULT_POLL_MS = 3_000;

/** Server-sent events; while they are down it polls and keeps trying; a person may pause both. */
export function useLive<T extends z.ZodType>({ url, event, schema, enabled, onMessage, poll, pollMs = DEFAULT_POLL_MS }: LiveOptions<T>) {
  const [paused, setPaused] = useState(false);
  const [connected, setConnected] = useState(false);
  const handlers = useRef({ onMessage, poll });
  handlers.current = { onMessage, poll };
  const running = enabled && !paused;

  useEffect(() => {
    if (!running) return undefined;
    const source = new EventSource(url);
    source.onopen = () => setConnected(true);
    source.onerror = () => setConnected(false);
    source.addEventListener(event, (message: MessageEvent<string>) => {
      const parsed = schema.safeParse(parseJson(message.data));
      if (parsed.success) handlers.current.onMessage(parsed.data);
    });
    return () => {
      source.close();
      setConnected(false);
    };
  }, [running, url, event, schema]);

  useEffect(() => {
    if (!running || connected) return undefined;
    const timer = setInterval(() => handlers.current.poll(), pollMs);
    return () => clearInterval(timer);
  }, [running, connected, pollMs]);

  const status: LiveStatus = !enabled ? 'off' : paused ? 'paused' : connected ? 'live' : 'polling';
  return { status, setPaused, pollSeconds: pollMs / 1000 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
