import { serviceFields, workerFields } from '@lianban/casework';
import { configFields } from '@lianban/service';
import { z } from 'zod';

export const MedicalInsuranceConfig = z.object(serviceFields);
export type MedicalInsuranceConfig = z.output<typeof MedicalInsuranceConfig>;

export const WorkerConfig = z.object(workerFields);

export const MigrateConfig = z.object({ MIGRATION_DATABASE_URL: configFields.MIGRATION_DATABASE_URL });

export const MEDICAL_INSURANCE_CONFIG = Symbol('medical-insurance.config');
