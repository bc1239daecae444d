import { z } from 'zod';

const IssuerEnv = z.object({
  PORT: z.coerce.number().int().positive(),
  ISSUER_URL: z.url(),
  /** Where the gateway is reached; its callback is `/auth/callback` below it. */
  PUBLIC_URL: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(16),
  ISSUER_COOKIE_SECRET: z.string().min(16),
  /** Signing keys are made at the first start and kept here. */
  ISSUER_JWKS_FILE: z.string().min(1),
});
export type IssuerConfig = z.infer<typeof IssuerEnv>;

/** @throws Error that names every faulty variable together. */
export function readIssuerConfig(env: NodeJS.ProcessEnv): IssuerConfig {
  const parsed = IssuerEnv.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(`演示登录服务的配置有误：\n${z.prettifyError(parsed.error)}`);
}
