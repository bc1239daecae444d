import { configFields } from '@lianban/service';
import { z } from 'zod';

const { PORT, DATABASE_URL, KAFKA_BROKERS, KEY_DIR, ISSUER_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL, PORTAL_DIST, PUBLIC_SITE_DIR, DEPARTMENT_NODE_URL, MEDICAL_INSURANCE_URL, LOAN_FUND_URL, WORK_SAFETY_URL, EXCHANGE_MONITOR_URL, SUPERVISION_URL, DEMO_MODE, LOG_LEVEL } = configFields;

export const GatewayConfig = z
  .object({ PORT, DATABASE_URL, KAFKA_BROKERS, KEY_DIR, ISSUER_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL, PORTAL_DIST, PUBLIC_SITE_DIR, DEPARTMENT_NODE_URL, MEDICAL_INSURANCE_URL, LOAN_FUND_URL, WORK_SAFETY_URL, EXCHANGE_MONITOR_URL, SUPERVISION_URL, DEMO_MODE, LOG_LEVEL })
  .superRefine((config, context) => {
    for (const name of ['ISSUER_URL', 'PUBLIC_URL'] as const) {
      if (!config.DEMO_MODE && config[name].startsWith('http:')) context.addIssue({ code: 'custom', path: [name], message: '正式环境须用 https 地址（http 只用于演示）' });
    }
  })
  .transform((config) => ({ ...config, PUBLIC_URL: config.PUBLIC_URL.replace(/\/+$/, '') }));
export type GatewayConfig = z.output<typeof GatewayConfig>;

export const MigrateConfig = z.object({ MIGRATION_DATABASE_URL: configFields.MIGRATION_DATABASE_URL, DEMO_MODE });
