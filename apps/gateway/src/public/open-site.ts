import { resolve } from 'node:path';
import { contentSecurityPolicy } from '@lianban/public-site';
import express, { Router, type RequestHandler, type Response } from 'express';

const NEVER_CHANGES = /^\/(objects|assets)\/[^/]+$/;
const FEED = /(^|\/)(feed|feeds\/[^/]+)\.(xml|json)$/;
const YEAR_SECONDS = 31_536_000;
const NOTHING_YET = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>没有这个页面</title><h1>没有这个页面</h1><p>公开平台还没有发布内容，或者地址有误。</p></html>';

/**
 * The public site's folder, which may not be there yet. Nobody signs in, nothing is set in the browser:
 * what is named by its digest is kept for a year, every other page is asked for each time.
 */
export function openSite(folder: string): RequestHandler {
  const root = resolve(folder);
  const site = Router();
  site.use((request, response, next) => {
    response.setHeader('content-security-policy', `${contentSecurityPolicy}; frame-ancestors 'none'`);
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    response.status(405).setHeader('allow', 'GET, HEAD').type('text/plain').send('公开平台只供阅读');
  });
  site.use(express.static(root, { dotfiles: 'ignore', setHeaders: (response) => describe(response) }));
  site.use((_request, response) => notFound(root, response));
  return site;
}

function describe(response: Response): void {
  const { path } = response.req;
  response.setHeader('cache-control', NEVER_CHANGES.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
  const feed = FEED.exec(path)?.[3];
  if (feed) response.setHeader('content-type', feed === 'xml' ? 'application/rss+xml; charset=utf-8' : 'application/feed+json; charset=utf-8');
}

/** The site's own page for it, so that a visitor finds the way back. */
function notFound(root: string, response: Response): void {
  response.status(404).setHeader('cache-control', 'no-cache');
  response.sendFile('404.html', { root, cacheControl: false }, (error) => {
    if (error && !response.headersSent) response.status(404).type('html').send(NOTHING_YET);
  });
}
