/**
 * What a page of the public site may load: styles, scripts, pictures and data from its own place, nothing else, nothing inline.
 * It stands in every page, so that any web server serves it right; a server may send it as a header as well.
 */
export const contentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";
