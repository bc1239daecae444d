/** Injection token of the store of papers, which the process builds once. */
export const FILE_STORE = Symbol('loan-renewal.file-store');
