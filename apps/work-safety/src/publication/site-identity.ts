import type { SiteIdentity } from '@lianban/public-site';

/** Who the public site is. */
export const siteIdentity = (url: string): SiteIdentity => ({ url, title: '景德镇市安全生产执法公开', issuerName: '景德镇市安全生产委员会办公室' });
