/** Of a county, or `city` for what belongs to none. */
export const countyFeed = (county: string, extension: 'xml' | 'json'): string => `feeds/${county}.${extension}`;
