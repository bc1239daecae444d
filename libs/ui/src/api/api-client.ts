import type { z } from 'zod';
import { clientProblem, problemOf } from './problem-error.js';

export type Query = Record<string, string | number | boolean | null | undefined>;

export interface WriteOptions {
  /** The same key for the same intent, also when it is tried again. */
  idempotencyKey?: string;
  /** Revision the person has seen; goes out as `If-Match`. */
  revision?: number;
}

interface ApiOptions {
  csrfToken: () => string | null;
  onSignedOut: () => void;
  fetch?: typeof fetch;
}

/** The one way in which pages talk to services: same origin, CSRF token on writes, answers parsed by their schema. */
export class ApiClient {
  constructor(private readonly options: ApiOptions) {}

  async get<T extends z.ZodType>(path: string, schema: T, query: Query = {}, signal?: AbortSignal): Promise<z.output<T>> {
    return this.parsed(await this.send(path + queryText(query), { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) }), schema);
  }

  async write<T extends z.ZodType>(method: 'POST' | 'PUT', path: string, schema: T, body: unknown, options: WriteOptions = {}): Promise<z.output<T>> {
    const headers = { ...this.writeHeaders(options), accept: 'application/json', 'content-type': 'application/json' };
    return this.parsed(await this.send(path, { method, headers, body: JSON.stringify(body ?? {}) }), schema);
  }

  post<T extends z.ZodType>(path: string, schema: T, body: unknown, options: WriteOptions = {}): Promise<z.output<T>> {
    return this.write('POST', path, schema, body, options);
  }

  async sendForm<T extends z.ZodType>(path: string, schema: T, form: FormData, options: WriteOptions = {}): Promise<z.output<T>> {
    return this.parsed(await this.send(path, { method: 'POST', headers: this.writeHeaders(options), body: form }), schema);
  }

  /** A file as the browser saves it, with the name that the service gave. */
  async file(path: string, query: Query = {}): Promise<{ blob: Blob; name: string }> {
    const response = await this.send(path + queryText(query), {});
    return { blob: await response.blob(), name: fileName(response.headers.get('content-disposition')) };
  }

  writeHeaders(options: WriteOptions): Record<string, string> {
    const csrf = this.options.csrfToken();
    return {
      ...(csrf ? { 'x-csrf-token': csrf } : {}),
      ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
      ...(options.revision === undefined ? {} : { 'if-match': `"${options.revision}"` }),
    };
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const call = this.options.fetch ?? fetch;
    const response = await call(path, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw clientProblem('offline');
    });
    if (response.ok) return response;
    if (response.status === 401) this.options.onSignedOut();
    throw await problemOf(response);
  }

  private async parsed<T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T>> {
    const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
    const result = schema.safeParse(body);
    if (!result.success) throw clientProblem('shape', response.status, response.headers.get('x-request-id') ?? '');
    return result.data;
  }
}

export function queryText(query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : '';
}

/** The name in a content-disposition, also in its RFC 5987 form. */
export function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? 'download';
}
