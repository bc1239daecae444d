import { configFields } from '@lianban/service';
import { z } from 'zod';

const { PORT, DATABASE_URL, MIGRATION_DATABASE_URL, KAFKA_BROKERS, GATEWAY_JWKS_URL, KEY_DIR, DEMO_MODE, DEMO_START_ON, LOG_LEVEL } = configFields;

export const ServiceConfig = z.object({ PORT, DATABASE_URL, KAFKA_BROKERS, GATEWAY_JWKS_URL, KEY_DIR, DEMO_MODE, LOG_LEVEL });
export type ServiceConfig = z.infer<typeof ServiceConfig>;

export const MigrationConfig = z.object({ MIGRATION_DATABASE_URL, DEMO_MODE, DEMO_START_ON });

export const RebuildConfig = z.object({ DATABASE_URL });
