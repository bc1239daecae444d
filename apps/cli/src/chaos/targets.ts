/** What is killed, by the name of its process; the supervisor of the stack starts each again. */
export const targets = [
  'department-node', 'department-node-worker', 'medical-insurance', 'medical-insurance-worker', 'loan-fund', 'loan-fund-worker', 'work-safety', 'work-safety-worker', 'supervision', 'kafka', 'temporal', 'postgres',
] as const;
export type Target = (typeof targets)[number];
