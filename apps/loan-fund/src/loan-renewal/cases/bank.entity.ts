import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bank that lends, with the sanction that stands against it (art. 18). */
@Entity('bank')
export class BankEntity {
  @PrimaryColumn('text') office!: string;
  @Column('text') name!: string;
  @Column('date', { name: 'sanctioned_on', nullable: true }) sanctionedOn!: string | null;
  @Column('text', { name: 'sanction_reason', nullable: true }) sanctionReason!: string | null;
}
