import type { AlertKind, CountyCode, DepartmentCode } from '@lianban/contracts';
import type { AlertFamily, AlertTurn } from '@lianban/procedure-share-alert';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An alert of data sharing. Nothing of it is about a person. */
@Entity('share_alert')
export class ShareAlertEntity {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') number!: string;
  @Column('text') family!: AlertFamily;
  @Column('text') subject!: string;
  @Column('text', { name: 'subject_name' }) subjectName!: string;
  @Column('text', { name: 'share_key', nullable: true }) shareKey!: string | null;
  @Column('text') kind!: AlertKind;
  @Column('text', { name: 'reason_code' }) reasonCode!: string;
  @Column('text') reason!: string;
  /** Since when the monitor saw it so. */
  @Column('timestamptz') since!: Date;
  /** Whose turn the monitor last said it is. */
  @Column('jsonb') turn!: AlertTurn;
  /** Departments that give and take. */
  @Column('text', { array: true }) parties!: DepartmentCode[];
  /** The office that restores, with its place. */
  @Column('text') office!: string;
  @Column('text') department!: DepartmentCode;
  @Column('text', { nullable: true }) county!: CountyCode | null;
  @Column('date', { name: 'mute_until', nullable: true }) muteUntil!: string | null;
  @Column('text', { name: 'mute_reason', nullable: true }) muteReason!: string | null;
  @Column('text', { nullable: true }) explanation!: string | null;
  @Column('date', { name: 'explained_on', nullable: true }) explainedOn!: string | null;
  /** Why the data bureau is asked to coordinate. */
  @Column('text', { nullable: true }) asked!: string | null;
  @Column('text') state!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('text', { name: 'closed_article', nullable: true }) closedArticle!: string | null;
  @Column('text', { name: 'closed_reason', nullable: true }) closedReason!: string | null;
  @Column('int') revision!: number;
}
