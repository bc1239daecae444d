import type { z } from 'zod';
import type { ApiClient, WriteOptions } from './api-client.js';
import { clientProblem, problemOf } from './problem-error.js';

/** Sends a form with a file and reports the share of bytes that left (fetch cannot tell). */
export function uploadFile<T extends z.ZodType>(
  api: ApiClient, path: string, schema: T, form: FormData, options: WriteOptions & { onFraction: (fraction: number) => void; signal: AbortSignal },
): Promise<z.output<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(api.writeHeaders(options))) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && options.onFraction(event.loaded / event.total);
    request.onerror = () => reject(clientProblem('offline'));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    request.onload = () => void settle(request, schema).then(resolve, reject);
    options.signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

async function settle<T extends z.ZodType>(request: XMLHttpRequest, schema: T): Promise<z.output<T>> {
  const traceId = request.getResponseHeader('x-request-id') ?? '';
  const response = new Response(request.responseText, { status: request.status, headers: { 'x-request-id': traceId } });
  if (!response.ok) throw await problemOf(response);
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) throw clientProblem('shape', request.status, traceId);
  return parsed.data;
}
