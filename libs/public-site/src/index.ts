export { contentSecurityPolicy } from './content-security.js';
