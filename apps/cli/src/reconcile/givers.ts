/** Services that publish shares; each lands what the other gives. */
export const givers = ['department-node', 'medical-insurance'] as const;
export type Giver = (typeof givers)[number];

/** The one consumer that answers for what a giver publishes, as it signs its receipts. */
export const consumerOf: Record<Giver, Giver> = { 'department-node': 'medical-insurance', 'medical-insurance': 'department-node' };
