import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain' };

export interface StaticServer {
  url: string;
  stop(): Promise<void>;
}

/** The plainest of web servers: a folder's files under `/open/`, `index.html` for a folder, `404.html` for the rest, no header but the type. */
export async function serveFolder(dir: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname).replace(/^\/open\//u, '/').replace(/\/$/u, '/index.html');
    const send = (status: number, file: string): Promise<void> => readFile(join(dir, file)).then((bytes) => void response.writeHead(status, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes));
    send(200, path).catch(() => send(404, '404.html')).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/open`, stop: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}
