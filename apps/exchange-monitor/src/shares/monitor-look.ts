import type { ListId } from '@lianban/contracts';
import { systemActor } from '@lianban/persistence';
import type { LagWatch } from '../lag/lag-watch.js';
import type { MonitorRecord } from '../monitor-record.js';
import { openAlertSubjects, reviseAlerts } from '../share-alert/revise-alerts.js';
import { assessedSubjects } from './assessed-subjects.js';
import { goneShares } from './gone-shares.js';
import { readScene } from './read-scene.js';
import { ShareStates } from './save-states.js';
import { evidenceOf, openAndRefused, type ShareEvidence } from './share-scene.js';
import { assessShare } from './share-view.js';
import { watchedShares, type WatchedShare } from './watched-shares.js';
import { chunkFaults, WitnessMemory, type WitnessFacts } from './witness-facts.js';

/** A city that starts up together answers one by one: so long what is not known yet is shown, and calls nobody. */
const SETTLED_AFTER_MS = 120_000;

/** One look at every share: facts, conditions, history, alerts, in one transaction. */
export class MonitorLook {
  private readonly memory = new WitnessMemory();
  private readonly states = new ShareStates();
  private readonly began = performance.now();
  private sorted: { of: WitnessFacts; seen: { share: WatchedShare; evidence: ShareEvidence }[] } | undefined;

  constructor(private readonly record: MonitorRecord, private readonly lag: LagWatch) {}

  look(): Promise<void> {
    return this.record.transact(systemActor, async (manager, context) => {
      const scene = await readScene(this.record, manager, context, this.lag);
      const facts = await this.memory.read(manager);
      const seen = this.evidence(facts);
      const open = new Map(seen.flatMap(({ evidence }) => openAndRefused(evidence).open ?? []).map(({ list, version }) => [`${list}/${version}`, { list, version }]));
      const faulty = Map.groupBy(await chunkFaults(manager, [...open.values()]), ({ list, version }) => `${list}/${version}`);
      const chunksOf = (list: ListId | string, version: number) => faulty.get(`${list}/${version}`) ?? [];
      const standing = await this.states.save(manager, seen.map(({ share, evidence }) => assessShare(scene, share, evidence, chunksOf)), scene.now);
      await manager.query(`insert into monitor_sign (party, at) values ('look', $1) on conflict (party) do update set at = excluded.at`, [scene.now]);
      const alerted = await openAlertSubjects(manager);
      const assessed = assessedSubjects(scene, standing, alerted.filter(({ family }) => family === 'dead-letters'));
      const told = this.isSettled() ? assessed : assessed.filter(({ kind }) => kind !== 'unknown');
      await reviseAlerts(this.record, manager, [...told, ...goneShares(alerted, scene.now)], scene.now);
    });
  }

  private isSettled(): boolean {
    return performance.now() - this.began > SETTLED_AFTER_MS;
  }

  /** Sorted by share anew only when there is something new. */
  private evidence(facts: WitnessFacts): { share: WatchedShare; evidence: ShareEvidence }[] {
    if (this.sorted?.of !== facts) this.sorted = { of: facts, seen: watchedShares.map((share) => ({ share, evidence: evidenceOf(share, facts) })) };
    return this.sorted.seen;
  }
}
