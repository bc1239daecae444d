import { DeclaredStepBase } from '@lianban/casework';
import { Entity } from 'typeorm';

/** What one office owes in an alert. */
@Entity('step')
export class AlertStepEntity extends DeclaredStepBase {}
