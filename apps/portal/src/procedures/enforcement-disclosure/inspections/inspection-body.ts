const filled = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : (value ?? null));

/** The record as the service takes it: what was left blank is null. */
export function inspectionBody({ creditCode, county, planId, drawId, reason, ...typed }: Record<string, unknown>): Record<string, unknown> {
  return { ...typed, creditCode: filled(creditCode), county: filled(county), planId: filled(planId), drawId: filled(drawId), reason: filled(reason) };
}
