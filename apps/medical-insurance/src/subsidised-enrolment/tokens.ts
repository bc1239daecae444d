/** Injection tokens of what the process builds once. */
export const SHARE_LANDER = Symbol('share-lander');
