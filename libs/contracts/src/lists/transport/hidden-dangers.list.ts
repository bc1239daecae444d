import { hiddenDangers } from '../hidden-dangers.js';

export const transportDangers = hiddenDangers('transport');
