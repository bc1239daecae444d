/** Advisory lock: held alone while the site is written, shared while a page of it is proved. */
export const SITE_LOCK = 4_300_009;
