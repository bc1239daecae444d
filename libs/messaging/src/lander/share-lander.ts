import { shareTopic, type ListId } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { JobRunner } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { consumeWithInbox } from '../inbox/consume-with-inbox.js';
import type { KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';
import { ShareApplier } from './apply-share.js';
import { applyShareJob, Landing, shareGroup } from './land-message.js';
import type { ApplyVersion, LandedState } from './landed-version.js';
import { reportMissing } from './report-missing.js';

export interface ShareLanderSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  keys: Keys;
  /** Name on receipts and of their topic, e.g. `medical-insurance`; also the Kafka group `<consumer>.shares`. */
  consumer: string;
  lists: readonly ListId[];
  onVersion: ApplyVersion;
  onError?: (error: unknown) => void;
}

export interface LandedVersionView {
  list: ListId;
  version: number;
  state: LandedState;
  reasonCode: string | null;
  chunksExpected: number | null;
  chunksLanded: number;
  counts: { added: number; changed: number; left: number; rowsAfter: number } | null;
  batchId: string | null;
  publishedAt: string | null;
  rowsApplied: number | null;
  appliedAt: Date | null;
}

/** A fault of the handler or of a server; the version waits for it as long as it takes. */
const PATIENCE = { maxAttempts: 1_000_000, backoffMs: 500, maxBackoffMs: 30_000 };

/** A resend takes a giver minutes; after this the giver is told that it is wanted. */
const MISSING_AFTER_MINUTES = 15;

/** The consumer's side: lands in any order, applies strictly in order, answers each version with a signed receipt. */
export class ShareLander {
  private readonly applier: ShareApplier;
  private readonly landing: Landing;

  constructor(private readonly settings: ShareLanderSettings) {
    this.applier = new ShareApplier(settings);
    this.landing = new Landing(settings);
  }

  /** Registers the job `apply-share`; call it in the process that runs jobs. */
  registerJobs(runner: JobRunner): void {
    runner.register(applyShareJob, (job) => this.applier.applyWhatIsNext(job.subjectId as ListId, job), PATIENCE);
  }

  /** Starts landing; call it in the process that consumes. */
  consume(): RunningConsumer {
    const { dataSource, kafka, consumer, lists, onError } = this.settings;
    const report = (): void => void reportMissing(this.settings, MISSING_AFTER_MINUTES).catch((error: unknown) => onError?.(error));
    const timer = setInterval(report, 60_000);
    const consuming = consumeWithInbox({
      dataSource,
      kafka,
      consumer: shareGroup(consumer),
      topics: lists.map(shareTopic),
      onError,
      handle: (manager, message) => this.landing.land(manager, message),
    });
    return {
      stop: () => {
        clearInterval(timer);
        return consuming.stop();
      },
    };
  }

  /** Landed versions, newest first. */
  versions(manager: EntityManager, filter: { list?: ListId; state?: LandedState; limit?: number } = {}): Promise<LandedVersionView[]> {
    return manager.query<LandedVersionView[]>(
      `select list, version, state, reason_code as "reasonCode", jsonb_array_length(manifest -> 'chunks') as "chunksExpected", chunks_landed as "chunksLanded",
              manifest -> 'counts' as counts, manifest ->> 'batchId' as "batchId", manifest ->> 'publishedAt' as "publishedAt",
              rows_applied as "rowsApplied", applied_at as "appliedAt"
       from landed_version where ($1::text is null or list = $1) and ($2::text is null or state = $2)
       order by first_landed_at desc, list, version desc limit $3`,
      [filter.list ?? null, filter.state ?? null, filter.limit ?? 200],
    );
  }
}
