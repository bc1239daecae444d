import { BusinessClock } from '@lianban/persistence';
import { ReferenceData } from '@lianban/service';
import type { Provider } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { DirectoryStore } from './directory/directory.store.js';
import { OrganisationStore } from './directory/organisation.store.js';
import { SubstitutionStore } from './directory/substitution.store.js';
import type { GatewayConfig } from './gateway.config.js';
import { DEMO_DOOR_SECRET, GATEWAY_CONFIG, PROXIED_SERVICES } from './gateway.tokens.js';
import { loadDemoDoorSecret } from './login/demo-door.js';
import { LoginAttempts } from './login/login-attempts.js';
import { OidcClient } from './login/oidc-client.js';
import { OpenStreams } from './proxy/open-streams.js';
import { proxiedServices, type ProxiedService } from './proxy/proxied-services.js';
import { ProblemDocs } from './public/problem-docs.js';
import { Authenticator } from './session/authenticate.js';
import { RefusalAudit } from './session/refusal-audit.js';
import { Cookies } from './session/session-cookie.js';
import { SessionViews } from './session/session-views.js';
import { SessionStore } from './session/session.store.js';
import { ServiceTokenIssuer } from './tokens/service-token.issuer.js';
import { loadTokenKeys } from './tokens/token-keys.js';

/** The parts that controllers and middleware share, made once. */
export interface GatewayParts {
  services: readonly ProxiedService[];
  authenticator: Authenticator;
  tokens: ServiceTokenIssuer;
  refusals: RefusalAudit;
  streams: OpenStreams;
  providers: Provider[];
}

export async function gatewayParts(config: GatewayConfig, dataSource: DataSource, problemDocs: string): Promise<GatewayParts> {
  const sessions = new SessionStore(dataSource);
  const clock = new BusinessClock(dataSource);
  const authenticator = new Authenticator(sessions, config.PUBLIC_URL);
  const tokens = new ServiceTokenIssuer(await loadTokenKeys(config.KEY_DIR));
  const refusals = new RefusalAudit(dataSource);
  const streams = new OpenStreams(sessions);
  const services = proxiedServices(config);
  const instances = [
    sessions, clock, authenticator, tokens, refusals, streams, new SessionViews(sessions, clock, config.DEMO_MODE), new Cookies(config.PUBLIC_URL),
    new OidcClient(config), new LoginAttempts(dataSource), new DirectoryStore(dataSource), new SubstitutionStore(dataSource), new OrganisationStore(dataSource), new ReferenceData(dataSource), new ProblemDocs(problemDocs),
  ];
  const providers: Provider[] = [
    ...instances.map((instance) => ({ provide: instance.constructor, useValue: instance })),
    { provide: GATEWAY_CONFIG, useValue: config },
    { provide: DEMO_DOOR_SECRET, useValue: await loadDemoDoorSecret(config.KEY_DIR, config.DEMO_MODE) },
    { provide: PROXIED_SERVICES, useValue: services },
  ];
  return { services, authenticator, tokens, refusals, streams, providers };
}
