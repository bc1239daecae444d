import { shareTopic, type ListId } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { inTransaction, systemActor, type JobContext } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { sendLetter } from '../inbox/dead-letter.js';
import { shareGroup } from './land-message.js';
import { getManifest, lockLanded, openVersions, placeOfManifest, setApplied, setState, type LandedRow } from './landed-table.js';
import { ShareRefused, type ApplyVersion } from './landed-version.js';
import { nextVersion } from './next-version.js';
import { LandedChanges } from './read-changes.js';
import { sendReceipt } from './receipts-out.js';

/** The letter of a version that landed before places were kept: it lies in no partition that can be read. */
const UNKNOWN_PLACE = -1;

const NOT_OURS = 'CRYPTO.NOT_A_RECIPIENT';

export interface ApplySettings {
  dataSource: DataSource;
  keys: Keys;
  consumer: string;
  onVersion: ApplyVersion;
}

/** Applies what is complete, strictly in the order of versions; the job of one list. */
export class ShareApplier {
  constructor(private readonly settings: ApplySettings) {}

  async applyWhatIsNext(list: ListId, job: Pick<JobContext, 'signal' | 'heartbeat'>): Promise<void> {
    for (;;) {
      job.signal.throwIfAborted();
      const next = await this.transaction((manager) => this.chooseNext(manager, list));
      if (!next) return;
      await this.applyOrRefuse(next, job);
    }
  }

  private async chooseNext(manager: EntityManager, list: ListId): Promise<LandedRow | undefined> {
    const { lastApplied, open } = await openVersions(manager, list);
    const { apply, stuck } = nextVersion(lastApplied, open);
    for (const row of stuck.filter(({ state }) => state === 'complete')) {
      await setState(manager, row, 'stuck', 'SHARE.GAP');
      await sendReceipt(manager, this.settings.keys, this.settings.consumer, row, {
        status: 'stuck', reasonCode: 'SHARE.GAP', manifestSha256: row.manifestSha256!, rowsApplied: 0,
      });
    }
    return apply;
  }

  private async applyOrRefuse(row: LandedRow, job: Pick<JobContext, 'signal' | 'heartbeat'>): Promise<void> {
    try {
      await this.apply(row, job);
    } catch (error) {
      if (!(error instanceof ShareRefused)) throw error;
      await this.transaction((manager) => this.refuse(manager, row, error.code));
    }
  }

  private async apply(row: LandedRow, job: Pick<JobContext, 'signal' | 'heartbeat'>): Promise<void> {
    const { dataSource, keys, consumer, onVersion } = this.settings;
    const manifest = await getManifest(dataSource.manager, row);
    const changes = new LandedChanges(dataSource, keys, manifest, job.signal);
    const { list, version, manifestSha256 } = row;
    const close = await onVersion({ list, version, manifest, manifestSha256: manifestSha256!, changes, signal: job.signal, heartbeat: job.heartbeat });
    job.signal.throwIfAborted();
    await this.transaction(async (manager) => {
      const { state } = await lockLanded(manager, list, version, row.department);
      if (state !== 'complete' && state !== 'stuck') return;
      const rowsApplied = await close(manager);
      if (!changes.exhausted) throw new Error(`the handler of ${list} did not read its changes to their end`);
      await setApplied(manager, row, rowsApplied);
      await sendReceipt(manager, keys, consumer, row, { status: 'applied', reasonCode: null, manifestSha256: manifestSha256!, rowsApplied });
    });
  }

  private async refuse(manager: EntityManager, row: LandedRow, reasonCode: string): Promise<void> {
    const { keys, consumer } = this.settings;
    const { list, version, manifestSha256 } = row;
    await setState(manager, row, 'refused', reasonCode);
    await sendReceipt(manager, keys, consumer, row, { status: 'refused', reasonCode, manifestSha256: manifestSha256!, rowsApplied: 0 });
    // Who declined a share gets what it cannot open, and no letter on it: the receipt says so.
    if (reasonCode === NOT_OURS) return;
    const manifest = await getManifest(manager, row);
    const place = (await placeOfManifest(manager, row)) ?? { partition: UNKNOWN_PLACE, offset: String(version) };
    await sendLetter(manager, {
      type: 'dead-letter.v1', consumer: shareGroup(consumer), reasonCode, tries: 1, topic: shareTopic(list), ...place, key: 'manifest', messageId: null,
      messageType: manifest.type, bytes: Buffer.byteLength(JSON.stringify(manifest)), sha256: null, share: { list, version }, at: new Date().toISOString(),
    });
  }

  private transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return inTransaction(this.settings.dataSource, systemActor, work);
  }
}
