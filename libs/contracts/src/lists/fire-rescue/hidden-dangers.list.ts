import { hiddenDangers } from '../hidden-dangers.js';

export const fireRescueDangers = hiddenDangers('fire-rescue');
