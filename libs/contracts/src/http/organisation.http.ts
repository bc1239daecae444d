import { z } from 'zod';
import { organisationKinds } from '../places/organisations.js';

const words = (label: string, max: number) => z.string(`请填写${label}`).trim().min(1, `请填写${label}`).max(max, `${label}不超过 ${max} 字`);
const office = z.string('请填写机构编号').trim().regex(/^(borrower|lending-bank)@[A-Za-z0-9-]{2,40}$/, '机构编号形如 borrower@N1A2B3C4D 或 lending-bank@bank-13');

/** Roles that people of a bank or a borrower may have. */
export const organisationRoles = { borrower: ['borrower'], 'lending-bank': ['bank-handler', 'bank-approver'] } as const;
export type OrganisationRole = (typeof organisationRoles)[keyof typeof organisationRoles][number];

/** A bank or a borrower in the directory, with who signs in for it; whoever has left is not shown. */
export const OrganisationView = z.object({
  office: z.string(), kind: z.enum(organisationKinds), name: z.string(), contactName: z.string(), contactPhone: z.string(),
  accounts: z.array(z.object({ id: z.string(), title: z.string(), person: z.object({ id: z.string(), name: z.string() }), fromOn: z.iso.date() })),
});
export type OrganisationView = z.infer<typeof OrganisationView>;

export const OrganisationQuery = z.object({
  /** Part of the office's id; names do not belong into an address. */
  office: z.string().trim().max(60).optional(),
  accounts: z.enum(['with', 'without']).optional(),
});
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;

/** Enters an office, or brings its name and contact up to date. A borrower registered at a counter keeps the id it has there. */
export const RegisterOrganisation = z.object({ office, name: words('单位名称', 100), contactName: words('联系人', 50), contactPhone: words('联系电话', 20) });
export type RegisterOrganisation = z.infer<typeof RegisterOrganisation>;

/** Gives a person of the identity platform a post at the office. */
export const OpenAccount = z.object({ office, role: z.enum(['borrower', 'bank-handler', 'bank-approver'], '请选择岗位'), sub: words('统一身份认证账号', 100), name: words('姓名', 50) });
export type OpenAccount = z.infer<typeof OpenAccount>;
export const CloseAccount = z.object({ reason: words('理由', 200) });
