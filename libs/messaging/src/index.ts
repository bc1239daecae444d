export type {
  ConsumedTopics, ConsumeSettings, IncomingBatch, IncomingMessage, KafkaPort, OutgoingMessage, RunningConsumer,
} from './kafka/kafka-port.js';
export type { KafkaReading, KeptOffsets, Place } from './kafka/kafka-reading.js';
export { connectKafka, type KafkaSettings } from './kafka/kafkajs-port.js';
export { BrokerWatch, type BrokerTopic, type GroupOffsets } from './kafka/broker-watch.js';
export { exchangePulse, type PulseSettings } from './pulse/exchange-pulse.js';
export { isManifestSigned, isReceiptSigned, manifestSha256 } from './share/manifest-signature.js';
export { createTopics, type CreateTopicsOptions } from './kafka/create-topics.js';
export {
  messageIdHeader, type ChunkOutboxEntry, type KafkaOutboxEntry, type OutboxEntry, type WorkflowOutboxEntry,
} from './outbox/outbox-entry.js';
export { appendOutbox } from './outbox/append-outbox.js';
export { publishAuditSeal } from './outbox/publish-audit-seal.js';
export { outboxDepth, sendingNow, type OutboxDepth } from './outbox/outbox-depth.js';
export { OutboxRelay, type OutboxRelaySettings } from './outbox/outbox-relay.js';
export { consumeWithInbox, type InboxConsumerSettings } from './inbox/consume-with-inbox.js';
export { messageIdOf, purgeInbox } from './inbox/inbox-table.js';
export { answerReplay, isForAnother, replayOf, type Replay } from './inbox/replay.js';
export { plainText } from './inbox/plain-text.js';
export { MessageRefused } from './inbox/message-refused.js';
export { deadLetter, type DeadLetterFacts } from './inbox/dead-letter.js';
export { parseJson } from './inbox/parse-json.js';
export { bucketOf, bucketSql } from './share/bucket.js';
export { shareConsumerMigrations, shareGiverMigrations } from './share/migrations.js';
export type {
  ChangesFrom, ChangesQuery, PreparedShare, PrepareShare, PublishShare, ShareKind, ShareScope,
} from './publisher/prepare-share.js';
export { askForPurge, purgeChunksJob, registerChunkPurge } from './purge/purge-chunks.job.js';
export { consumeResendRequests, type ResendSettings } from './publisher/consume-resend-requests.js';
export { requestResend } from './publisher/request-resend.js';
export { SharePublisher, type SharePublisherSettings } from './publisher/share-publisher.js';
export { consumeShareReceipts, receiptsOf, type ShareReceiptSettings } from './publisher/share-receipts.js';
export { ShareRefused, type ApplyVersion, type CloseVersion, type LandedState, type LandedVersion } from './lander/landed-version.js';
export { ShareLander, type LandedVersionView, type ShareLanderSettings } from './lander/share-lander.js';
export { readTopic } from './kafka/read-topic.js';
export { forgetGroups } from './kafka/forget-groups.js';
export { TopicVersions } from './publisher/topic-versions.js';
export { refillTopic, type RefilledTopic } from './publisher/refill-topic.js';
export { restoreReceipts } from './publisher/restore-receipts.js';
