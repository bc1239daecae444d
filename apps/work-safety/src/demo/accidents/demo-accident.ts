import { accidentInvestigation, type Accident, type AccidentEffect, type AccidentFacts } from '@lianban/procedure-accident-investigation';
import { accidentKind, publicAccident } from '../../accident-investigation/accident-kind.js';
import type { SafetyCase } from '../../cases/safety-kind.js';
import type { DemoActor } from '../demo-city.js';
import { DemoCase, type Filing } from '../telling/demo-case.js';
import type { DemoContext } from '../telling/demo-context.js';
import { releaseText } from '../telling/release-text.js';

/** An accident of the demonstration, from its entry on. */
export class DemoAccident extends DemoCase<AccidentFacts> {
  constructor(filing: Filing<AccidentFacts>) {
    super(accidentKind, filing);
  }

  protected override ownEffect(effect: AccidentEffect, before: SafetyCase<AccidentFacts>, context: DemoContext, actor: DemoActor): void {
    if (effect.type === 'text-released') releaseText(this, effect, publicAccident(before as Accident, this.row.number), context, actor);
    if (effect.type === 'accident-referred') throw new Error(`${accidentInvestigation.slug}: no accident of the demonstration goes to another government`);
  }
}
