/** Task queue of its worker in the exchange monitor. */
export const taskQueue = 'share-alert';
