export { bundleWorkflows } from './bundle-workflows.js';
export { describeRun, runUrl, type RunDescription } from './describe-run.js';
export { createLianbanWorker, type LianbanWorker, type LianbanWorkerOptions, type WorkerLogger } from './lianban-worker.js';
export { EncryptingPayloadCodec } from './payload-codec.js';
export { signalWithStartRecordChanged, type RecordWorkflow } from './record-changed.js';
export { temporalClient } from './temporal-client.js';
export type { TemporalConfig } from './temporal-config.js';
