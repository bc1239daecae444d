import { Column } from 'typeorm';
import { StepBase } from '../steps/step-base.entity.js';

/** A step with declared forms: what the record knows of it, personal values as `{ sealed }`, and who ended it. The service's `@Entity('step')` extends it. */
export abstract class DeclaredStepBase<Code extends string = string, Outcome extends string = string> extends StepBase<Code, Outcome> {
  @Column('jsonb') data!: Readonly<Record<string, unknown>>;
  @Column('text', { name: 'by_post', nullable: true }) byPost!: string | null;
  @Column('text', { name: 'by_name', nullable: true }) byName!: string | null;
  @Column('text', { name: 'by_sub', nullable: true }) bySub!: string | null;
}

/** Statement of a migration, after `caseworkTables`. */
export const declaredStepColumns = `alter table step add column data jsonb not null default '{}', add column by_post text, add column by_name text, add column by_sub text`;
