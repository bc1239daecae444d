import { connectKafka, forgetGroups } from '@lianban/messaging';
import { loadConfig, runMain } from '@lianban/service';
import { openNode } from './node-context.js';
import { WorkerConfig } from './node.config.js';
import { rebuildNode } from './rebuild/rebuild-node.js';

/** Receipts are read here; what was asked for again long ago is not done again. The others begin at the beginning when the node starts. */
const groupsThatStay = ['department-node.share-receipts', 'department-node.resend-requests'];

/** `node dist/rebuild.js` on a stopped node with an empty, migrated database; prints what came back and what could not. */
runMain(async () => {
  const config = loadConfig(WorkerConfig, process.env);
  const node = await openNode(config, 'department-node-rebuild');
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: 'department-node-rebuild' });
  try {
    const rebuilt = await rebuildNode(node, kafka);
    const begunAgain = await forgetGroups(config.KAFKA_BROKERS, (group) => group.startsWith('department-node.') && !groupsThatStay.includes(group));
    process.stdout.write(`${JSON.stringify({ ...rebuilt, begunAgain })}\n`);
  } finally {
    await kafka.close();
    await node.dataSource.destroy();
  }
});
