import { z } from 'zod';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { Role } from './roles.js';

export const serviceNames = ['gateway', 'department-node', 'medical-insurance', 'loan-fund', 'work-safety', 'exchange-monitor', 'supervision'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** Whose service it is, as givers of shares read it on a receipt. */
export const serviceLabels: Record<ServiceName, string> = {
  gateway: '门户', 'department-node': '部门前置节点', 'medical-insurance': '市医疗保障局', 'loan-fund': '市转贷服务办公室（周转基金）', 'work-safety': '安全生产监管执法', 'exchange-monitor': '数据共享监测', supervision: '市政府督办',
};

/** Claims of the 60-second token that the gateway signs for one service (audience) and one request. */
export const ServiceTokenClaims = z.object({
  iss: z.literal('lianban-gateway'),
  aud: z.enum(serviceNames),
  sub: z.string(),
  name: z.string(),
  post: z.string(),
  role: Role,
  department: DepartmentCode,
  county: CountyCode.nullable(),
  /** Id of the office the post belongs to: a department's, a county's, a bank's, a borrower's. */
  office: z.string().min(1),
  purpose: z.string().nullable(),
  /** Subject of the person from whose post a substitute acts. */
  substitutesFor: z.string().optional(),
  iat: z.number(),
  exp: z.number(),
});
export type ServiceTokenClaims = z.infer<typeof ServiceTokenClaims>;
