import type { DataSource } from 'typeorm';
import { newSecret, secretHash } from '../session/secret-hash.js';
import type { LoginStart } from './oidc-client.js';

export interface LoginAttempt extends Omit<LoginStart, 'url'> {
  returnTo: string;
}

type Row = { state: string; nonce: string; code_verifier: string; return_to: string };

/** Logins under way, bound to the browser that began them; each is taken once, within ten minutes. */
export class LoginAttempts {
  constructor(private readonly dataSource: DataSource) {}

  async begin({ state, nonce, codeVerifier, returnTo }: LoginAttempt): Promise<string> {
    const secret = newSecret();
    await this.dataSource.query(`delete from login_attempt where created_at < now() - interval '10 minutes'`);
    await this.dataSource.query(
      'insert into login_attempt (id_hash, state, nonce, code_verifier, return_to) values ($1, $2, $3, $4, $5)',
      [secretHash(secret), state, nonce, codeVerifier, returnTo],
    );
    return secret;
  }

  async take(secret: string): Promise<LoginAttempt | undefined> {
    const [rows] = await this.dataSource.query<[Row[], number]>(
      `delete from login_attempt where id_hash = $1 and created_at > now() - interval '10 minutes' returning state, nonce, code_verifier, return_to`,
      [secretHash(secret)],
    );
    const row = rows[0];
    return row && { state: row.state, nonce: row.nonce, codeVerifier: row.code_verifier, returnTo: row.return_to };
  }
}

/** Only a path of our own pages; anything else would send people elsewhere after signing in. */
export function safeReturnTo(given: unknown): string {
  return typeof given === 'string' && given.length <= 500 && /^\/(?![/\\])[^\\\s]*$/.test(given) && !given.startsWith('/auth/') ? given : '/';
}
