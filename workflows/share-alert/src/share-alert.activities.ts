export type ShareAlertActivities = Record<string, never>;
