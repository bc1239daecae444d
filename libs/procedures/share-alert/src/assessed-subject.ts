import type { AlertKind, DepartmentCode, WhoseTurn } from '@lianban/contracts';

/** Kinds of one family are faces of one fault: it is late, then silent, then refused. Of a family a subject has one alert at most. */
export const alertFamilies = {
  delivery: ['late', 'silent', 'rejected', 'stuck', 'unknown'],
  volume: ['volume'],
  contract: ['schema-break', 'contract-spread'],
  'dead-letters': ['dead-letters'],
  keys: ['key-expiry'],
  sending: ['backlog'],
  source: ['unknown'],
} as const satisfies Record<string, readonly AlertKind[]>;
export type AlertFamily = keyof typeof alertFamilies;

/** Where the office lies whose turn it is; its name and contact come from the directory. */
export type AlertTurn = Pick<WhoseTurn, 'office' | 'department' | 'county'>;

/** How one subject of one family stands at a look of the monitor. What a look does not name stays as it was: not known is not cured. */
export interface AssessedSubject {
  family: AlertFamily;
  /** Stable key: `<list>@<consumer>` of a share, `<topic>@<consumer>` of letters, name and purpose of a key, name of a service or of the broker. */
  subject: string;
  /** As people call it. */
  subjectName: string;
  /** One of the family; null: nothing is wrong. */
  kind: AlertKind | null;
  /** Stable code of why, and its sentence for people; names nobody. */
  reasonCode: string;
  reason: string;
  /** `<list>@<consumer>` where a share is meant: what the alert's page leads to. */
  shareKey: string | null;
  /** Null: nobody else's, so the data bureau's. */
  turn: AlertTurn | null;
  /** Departments that give and take: they see the alert. */
  parties: readonly DepartmentCode[];
  /** Since when it stands so, by the monitor's own time. */
  since: Date;
}
