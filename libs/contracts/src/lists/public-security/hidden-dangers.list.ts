import { hiddenDangers } from '../hidden-dangers.js';

export const publicSecurityDangers = hiddenDangers('public-security');
