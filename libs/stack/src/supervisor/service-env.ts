import type { ServiceName } from '@lianban/contracts';
import { join } from 'node:path';
import type { StackPorts } from '../services.js';
import type { StackFile } from '../state/stack-file.js';
import { getSecret } from '../state/secrets.js';
import { workspaceRoot } from '../state/state-paths.js';

export const OIDC_CLIENT_ID = 'lianban-gateway';
export const DEMO_START_ON = '2026-10-12';

const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'TZ', 'LANG', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'LOG_LEVEL', 'DEPARTMENTS'];

/** The whole environment of one service: the named variables of ours and a few of the system's, nothing else. */
export function serviceEnv(app: ServiceName, stateDir: string, stack: StackFile): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))),
    NODE_ENV: 'production',
    PORT: String(stack.ports[app]),
    DATABASE_URL: stack.databases[app]?.appUrl,
    KAFKA_BROKERS: stack.kafkaBrokers,
    KAFKAJS_NO_PARTITIONER_WARNING: '1',
    TEMPORAL_ADDRESS: stack.temporalAddress,
    TEMPORAL_NAMESPACE: 'default',
    TEMPORAL_UI_URL: stack.temporalUiUrl,
    KEY_DIR: stack.keyDir,
    FILE_STORE_DIR: stack.fileStoreDirs[app],
    GATEWAY_JWKS_URL: `${stack.publicUrl}/.well-known/jwks.json`,
    ISSUER_URL: stack.issuerUrl,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: getSecret(stateDir, 'oidc-client'),
    PUBLIC_URL: stack.publicUrl,
    PORTAL_DIST: join(workspaceRoot, 'apps', 'portal', 'dist'),
    DEPARTMENT_NODE_URL: stack.serviceUrls['department-node'],
    MEDICAL_INSURANCE_URL: stack.serviceUrls['medical-insurance'],
    LOAN_FUND_URL: stack.serviceUrls['loan-fund'],
    WORK_SAFETY_URL: stack.serviceUrls['work-safety'],
    EXCHANGE_MONITOR_URL: stack.serviceUrls['exchange-monitor'],
    PUBLIC_SITE_DIR: stack.publicSiteDir,
    PUBLIC_SITE_URL: `${stack.publicUrl}/open`,
    SUPERVISION_URL: stack.serviceUrls['supervision'],
    DEMO_MODE: 'true',
    DEMO_START_ON,
  };
}

/** As of the service, with the owner role of its database. Only migrations get it. */
export function migrationEnv(app: ServiceName, stateDir: string, stack: StackFile): NodeJS.ProcessEnv {
  return { ...serviceEnv(app, stateDir, stack), MIGRATION_DATABASE_URL: stack.databases[app]?.ownerUrl };
}

export function issuerEnv(stateDir: string, stack: StackFile, ports: StackPorts): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    PORT: String(ports.issuer),
    ISSUER_URL: stack.issuerUrl,
    PUBLIC_URL: stack.publicUrl,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: getSecret(stateDir, 'oidc-client'),
    ISSUER_COOKIE_SECRET: getSecret(stateDir, 'issuer-cookie'),
    ISSUER_JWKS_FILE: join(stateDir, 'secrets', 'issuer-jwks.json'),
  };
}
