import { departments, type DepartmentCode } from '@lianban/contracts';
import { z } from 'zod';

const commaList = z.string().transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean));
const known = (code: string): code is DepartmentCode => code in departments;

const flag = z.enum(['true', 'false', '1', '0'], '须为 true 或 false').transform((text) => text === 'true' || text === '1');
const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `须为完整地址，例如 ${example}` });

/** The environment variables of docs/architecture.md, each with its check. A service picks what it needs. */
export const configFields = {
  PORT: z.coerce.number('须为端口号').int('须为整数').min(0, '须在 0 到 65535 之间').max(65_535, '须在 0 到 65535 之间'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://用户:密码@127.0.0.1:5432/库名'),
  MIGRATION_DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://用户:密码@127.0.0.1:5432/库名'),
  KAFKA_BROKERS: commaList.refine((list) => list.length > 0, '至少写一个地址，例如 127.0.0.1:9092'),
  TEMPORAL_ADDRESS: z.string(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  /** Address of Temporal's page, for the link «技术详情»; without it there is no link. */
  TEMPORAL_UI_URL: z.url().optional(),
  KEY_DIR: z.string(),
  FILE_STORE_DIR: z.string(),
  GATEWAY_JWKS_URL: url(/^https?$/, 'http://127.0.0.1:3000/.well-known/jwks.json'),
  ISSUER_URL: url(/^https?$/, 'https://login.example.gov.cn'),
  OIDC_CLIENT_ID: z.string(),
  OIDC_CLIENT_SECRET: z.string(),
  PUBLIC_URL: url(/^https?$/, 'https://lianban.example.gov.cn'),
  PORTAL_DIST: z.string(),
  /** Folder of the public site: written by the service that publishes, served by the gateway; it may not be there yet. */
  PUBLIC_SITE_DIR: z.string(),
  /** Where the public finds that folder. */
  PUBLIC_SITE_URL: url(/^https?$/, 'https://lianban.example.gov.cn/open'),
  DEPARTMENT_NODE_URL: url(/^https?$/, 'http://127.0.0.1:3001'),
  MEDICAL_INSURANCE_URL: url(/^https?$/, 'http://127.0.0.1:3002'),
  LOAN_FUND_URL: url(/^https?$/, 'http://127.0.0.1:3004'),
  WORK_SAFETY_URL: url(/^https?$/, 'http://127.0.0.1:3005'),
  EXCHANGE_MONITOR_URL: url(/^https?$/, 'http://127.0.0.1:3006'),
  SUPERVISION_URL: url(/^https?$/, 'http://127.0.0.1:3003'),
  DEPARTMENTS: commaList
    .default(Object.keys(departments))
    .refine((list) => list.every(known), `只能写：${Object.keys(departments).join('、')}`)
    .transform((list) => list.filter(known)),
  DEMO_MODE: flag.default(false),
  DEMO_START_ON: z.iso.date('须为日期，例如 2026-10-12').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};
