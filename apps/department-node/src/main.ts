import { listConsumers, listsGivenBy } from '@lianban/contracts';
import { connectKafka, consumeResendRequests, consumeShareReceipts, OutboxRelay } from '@lianban/messaging';
import { auditWorks, bootstrapService, describeError, loadConfig, referenceConsumers, runMain } from '@lianban/service';
import { batchesPulse } from './batches/batches-pulse.query.js';
import { createNodeLander } from './received/node-lander.js';
import { openNode } from './node-context.js';
import { sharingAccepted } from './publish/sharing-accepted.js';
import { NodeConfig } from './node.config.js';
import { DepartmentNodeModule } from './node.module.js';

/** HTTP, consumers and the way out; checks and publications are done by worker.ts. */
async function main(): Promise<void> {
  const config = loadConfig(NodeConfig, process.env);
  const node = await openNode(config, 'department-node');
  const { dataSource, keys } = node;
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: 'department-node' });
  const service = await bootstrapService({ name: 'department-node', title: '联办 部门前置节点', module: DepartmentNodeModule.of(node), config, exchange: { dataSource, kafka, keys, more: batchesPulse } });
  const onError = (error: unknown): void => service.logger.warn({ error: describeError(error) }, 'background work failed, trying again');
  const loops = [new OutboxRelay({ dataSource, kafka, onError }), ...auditWorks({ service: 'department-node', dataSource, keys, onError })];
  loops.forEach((loop) => loop.start?.());
  const consumers = [
    consumeShareReceipts({ dataSource, kafka, keys, group: 'department-node.share-receipts', consumers: [...listConsumers, 'department-node'], lists: listsGivenBy(node.departments), onError }),
    consumeResendRequests({ dataSource, kafka, service: 'department-node', lists: listsGivenBy(node.departments), onError }),
    createNodeLander(node, kafka, onError).consume(),
    referenceConsumers({ dataSource, kafka, service: 'department-node', onError, onSharing: (manager, decision) => sharingAccepted(manager, node.departments, decision) }),
  ];
  service.app.getHttpServer().once('close', () => {
    void (async () => {
      for (const running of [...consumers, ...loops]) await running.stop();
      await kafka.close();
      await dataSource.destroy();
    })().catch(onError);
  });
}

runMain(main);
