import { z } from 'zod';
import type { DepartmentCode } from '../places/departments.js';
import { resultOwner, type ResultListId } from './medical-insurance/result-lists.js';
import { listContracts } from './registry.js';
import type * as registered from './registered-lists.js';

/** Every list the platform carries: those of the registry, and the results that a service publishes. */
export type ListId = (typeof registered)[keyof typeof registered]['id'] | ResultListId;

/** The lists with the department that gives each. */
export const listOwner = {
  ...Object.fromEntries(listContracts.map(({ id, department }) => [id, department])),
  ...resultOwner,
} as Record<ListId, DepartmentCode>;

export const listIds = Object.keys(listOwner) as [ListId, ...ListId[]];
export const ListId = z.enum(listIds);

/** Lists that people upload. */
export const uploadedListIds = listContracts.map(({ id }) => id);
/** Results that medical insurance publishes from what it finds. */
export const resultListIds = Object.keys(resultOwner) as ResultListId[];
