import { LAST_PERIOD, THIS_PERIOD } from './shares.js';

export const cityFolders = { registers: '1-registers', last: `2-${LAST_PERIOD}`, this: `3-${THIS_PERIOD}` } as const;
