/** Key material and binary values inside JSON and text are base64url. */
export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
export const toBytes = (text: string): Buffer => Buffer.from(text, 'base64url');
