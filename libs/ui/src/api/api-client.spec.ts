import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { startTexts } from '../i18n/texts.js';
import { ApiClient, fileName, queryText } from './api-client.js';
import { ProblemError } from './problem-error.js';

beforeAll(() => startTexts({} as Omit<LianbanTexts, 'ui'>));

const Item = z.object({ id: z.string() });

function clientAnswering(response: Response | Error) {
  const seen: { path: string; init: RequestInit }[] = [];
  let signedOut = 0;
  const fake = (path: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    seen.push({ path: String(path), init });
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  };
  const api = new ApiClient({ csrfToken: () => 'token-1', onSignedOut: () => (signedOut += 1), fetch: fake as typeof fetch });
  return { api, seen, signedOuts: () => signedOut };
}

async function problemFrom(work: Promise<unknown>): Promise<ProblemError['problem']> {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem;
}

const problem = { type: 'about:blank', title: '已被更新', status: 412, code: 'NODE.REVISION_STALE', detail: '他人已处理', traceId: 't-9' };

describe('ApiClient', () => {
  it('sends the CSRF token, the idempotency key and the seen revision with a write', async () => {
    const { api, seen } = clientAnswering(Response.json({ id: 'a' }));
    await api.post('/x', Item, { a: 1 }, { idempotencyKey: 'k', revision: 4 });
    expect(seen[0]?.init.headers).toMatchObject({ 'x-csrf-token': 'token-1', 'idempotency-key': 'k', 'if-match': '"4"' });
  });

  it('sends no CSRF token with a read and leaves empty filters out of the address', async () => {
    const { api, seen } = clientAnswering(Response.json({ id: 'a' }));
    await api.get('/x', Item, { state: undefined, list: 'deaths', cursor: null });
    expect(seen[0]?.path).toBe('/x?list=deaths');
    expect(seen[0]?.init.headers).not.toHaveProperty('x-csrf-token');
  });

  it('throws the problem that a service answers', async () => {
    const { api } = clientAnswering(Response.json(problem, { status: 412 }));
    expect(await problemFrom(api.get('/x', Item))).toEqual(problem);
  });

  it('reports an answer of another shape instead of showing half of it', async () => {
    const { api } = clientAnswering(Response.json({ ident: 1 }, { headers: { 'x-request-id': 't-1' } }));
    expect(await problemFrom(api.get('/x', Item))).toMatchObject({ code: 'CLIENT.ANSWER_UNREADABLE', traceId: 't-1' });
  });

  it('tells a broken connection from a refusal', async () => {
    const { api } = clientAnswering(new TypeError('failed'));
    expect(await problemFrom(api.get('/x', Item))).toMatchObject({ code: 'CLIENT.OFFLINE' });
  });

  it('says so once when the session has ended', async () => {
    const { api, signedOuts } = clientAnswering(new Response('', { status: 401 }));
    expect(await problemFrom(api.get('/x', Item))).toMatchObject({ code: 'HTTP.401', title: '登录已失效' });
    expect(signedOuts()).toBe(1);
  });
});

describe('names and queries', () => {
  it('reads the file name in both forms', () => {
    expect(fileName("attachment; filename*=UTF-8''%E5%90%8D%E5%8D%95.xlsx")).toBe('名单.xlsx');
    expect(fileName('attachment; filename="a.csv"')).toBe('a.csv');
    expect(fileName(null)).toBe('download');
  });

  it('keeps zero and false', () => {
    expect(queryText({ a: 0, b: false, c: '' })).toBe('?a=0&b=false');
  });
});
