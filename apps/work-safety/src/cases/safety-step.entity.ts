import { DeclaredStepBase } from '@lianban/casework';
import { Entity } from 'typeorm';

/** What one office owes in a case of work safety. */
@Entity('step')
export class SafetyStepEntity extends DeclaredStepBase {}
