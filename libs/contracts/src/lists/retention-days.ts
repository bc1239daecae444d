/** Days for which the chunks of a list version are kept, at the giver, at each consumer and on the topic, unless its contract says longer. */
export const defaultRetentionDays = 180;
