import { demoAccounts } from '@lianban/contracts';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { IssuerConfig } from './issuer-config.js';
import { getSigningKeys } from './signing-keys.js';

const HOUR_S = 3_600;

/** An OpenID provider for one client, the gateway: authorization code with PKCE. Sessions live in memory. */
export function createProvider(config: IssuerConfig): Provider {
  const provider = new Provider(config.ISSUER_URL, configuration(config));
  provider.on('server_error', (_context: KoaContextWithOIDC, error: Error) => console.error(error));
  return provider;
}

function configuration(config: IssuerConfig): Configuration {
  return {
    clients: [
      {
        client_id: config.OIDC_CLIENT_ID,
        client_secret: config.OIDC_CLIENT_SECRET,
        redirect_uris: [`${config.PUBLIC_URL}/auth/callback`],
        post_logout_redirect_uris: [config.PUBLIC_URL, `${config.PUBLIC_URL}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: getSigningKeys(config.ISSUER_JWKS_FILE),
    cookies: { keys: [config.ISSUER_COOKIE_SECRET] },
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource: leaveAtOnce } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    ttl: { Session: 8 * HOUR_S, Interaction: HOUR_S, Grant: 8 * HOUR_S, AccessToken: HOUR_S, IdToken: HOUR_S },
    findAccount: (_context, sub) => {
      const account = demoAccounts.find((candidate) => candidate.sub === sub);
      return account && { accountId: sub, claims: () => ({ sub, name: account.name, preferred_username: sub }) };
    },
    loadExistingGrant: (context) => grantToGateway(context),
    renderError: (context, out) => {
      context.type = 'html';
      context.body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>登录出错</title><p>登录没有完成：${String(out.error).replace(/[^\w ]/g, '')}。请回到联办重新登录。`;
    },
  };
}

/** The gateway is the city's own client: nobody is asked whether it may know who signs in. */
async function grantToGateway({ oidc }: KoaContextWithOIDC) {
  const { provider, session, client } = oidc;
  if (!session?.accountId || !client) return undefined;
  const existing = session.grantIdFor(client.clientId);
  const found = existing ? await provider.Grant.find(existing) : undefined;
  if (found) return found;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

/** Signing out of the portal signs out here without another question. */
function leaveAtOnce(context: KoaContextWithOIDC, form: string): void {
  context.type = 'html';
  context.body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>退出</title><body>${form}
<input type="hidden" form="op.logoutForm" name="logout" value="yes"><noscript><button type="submit" form="op.logoutForm">退出登录</button></noscript>
<script>document.getElementById('op.logoutForm').submit()</script></body>`;
}
