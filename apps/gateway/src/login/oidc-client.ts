import { LianbanProblem } from '@lianban/service';
import * as oidc from 'openid-client';
import type { GatewayConfig } from '../gateway.config.js';

export interface LoginStart {
  state: string;
  nonce: string;
  codeVerifier: string;
  url: URL;
}

type Settings = Pick<GatewayConfig, 'ISSUER_URL' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'PUBLIC_URL' | 'DEMO_MODE'>;

/** Code flow with PKCE, state and nonce against the configured issuer. Found when first needed; plain http only in the demonstration. */
export class OidcClient {
  #found: Promise<oidc.Configuration> | undefined;

  constructor(private readonly settings: Settings) {}

  get #callback(): string {
    return `${this.settings.PUBLIC_URL}/auth/callback`;
  }

  async start(): Promise<LoginStart> {
    const configuration = await this.#configuration();
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback, scope: 'openid profile', state, nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier), code_challenge_method: 'S256',
    });
    return { state, nonce, codeVerifier, url };
  }

  /** The subject that the issuer vouches for. Throws LOGIN_FAILED for anything that does not fit. */
  async finish(query: string, { state, nonce, codeVerifier }: Omit<LoginStart, 'url'>): Promise<string> {
    const configuration = await this.#configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.#callback}${query}`), {
        expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true,
      });
      const sub = tokens.claims()?.sub;
      if (sub) return sub;
    } catch (error) {
      throw loginFailed(error);
    }
    throw loginFailed();
  }

  /** Where signing out goes on, so that the issuer's session ends too; the start page when the issuer knows no such place. */
  async endSessionUrl(): Promise<string> {
    const home = `${this.settings.PUBLIC_URL}/`;
    const configuration = await this.#configuration().catch(() => undefined);
    if (!configuration?.serverMetadata().end_session_endpoint) return home;
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: home, client_id: this.settings.OIDC_CLIENT_ID }).href;
  }

  #configuration(): Promise<oidc.Configuration> {
    this.#found ??= this.#discover().catch((error: unknown) => {
      this.#found = undefined;
      throw new LianbanProblem('ISSUER_UNAVAILABLE', 503, { detail: '统一身份认证平台暂时无法访问', remedy: '请稍后重试；持续超过 5 分钟的，请联系系统管理员' }, { cause: error });
    });
    return this.#found;
  }

  #discover(): Promise<oidc.Configuration> {
    const { ISSUER_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, DEMO_MODE } = this.settings;
    const execute = DEMO_MODE && ISSUER_URL.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(ISSUER_URL), OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, oidc.ClientSecretBasic(OIDC_CLIENT_SECRET), { execute, timeout: 5 });
  }
}

export function loginFailed(cause?: unknown): LianbanProblem {
  return new LianbanProblem('LOGIN_FAILED', 403, { title: '登录没有完成', detail: '登录超时，或返回的信息无法核对', remedy: '请重新登录' }, { cause });
}
