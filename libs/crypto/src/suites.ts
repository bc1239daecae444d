/** The first crypto suite. Every ciphertext and signature names its suite and key, so that another suite can stand beside it. */
export const suites = {
  seal: 'aes-256-gcm',
  digest: 'hmac-sha-256',
  sign: 'ed25519',
  wrap: 'hpke-x25519-hkdf-sha256-aes-256-gcm',
} as const;
