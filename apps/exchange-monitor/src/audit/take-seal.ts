import { AuditSealMessage, auditTopic, serviceNames } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { consumeWithInbox, MessageRefused, parseJson, type IncomingMessage, type KafkaPort, type RunningConsumer } from '@lianban/messaging';
import { auditHash } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';

export interface AuditCopySettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  keys: Pick<Keys, 'verify'>;
  onError?: (error: unknown) => void;
}

/** Keeps a second copy of what every service has sealed. */
export function consumeAuditSeals({ keys, ...settings }: AuditCopySettings): RunningConsumer {
  return consumeWithInbox({
    ...settings, consumer: 'exchange-monitor.audit', topics: serviceNames.map(auditTopic), handle: (manager, message) => takeSeal(manager, keys, message),
  });
}

/** A row that is there stays as it is. One that comes again with another hash is noted: somebody sealed anew what was sealed. */
export async function takeSeal(manager: EntityManager, keys: Pick<Keys, 'verify'>, message: IncomingMessage): Promise<void> {
  const seal = parseJson(message, AuditSealMessage);
  assertGenuine(seal, keys, message.topic);
  const { service, rows, signature } = seal;
  const given = rows.map(({ ordinal, row, prevHash, hash }, n) => ({ ordinal, row, prev: prevHash, hash, signature: n === rows.length - 1 ? signature : null }));
  const json = JSON.stringify(given);
  await manager.query(
    `insert into audit_copy (service, ordinal, "row", prev_hash, hash, signature)
     select $1, ordinal, nullif("row", 'null'::jsonb), decode(prev, 'hex'), decode(hash, 'hex'), nullif(signature, 'null'::jsonb)
     from jsonb_to_recordset($2::jsonb) as given (ordinal bigint, "row" jsonb, prev text, hash text, signature jsonb)
     on conflict do nothing`,
    [service, json],
  );
  await manager.query(
    `insert into audit_conflict (service, ordinal, hash)
     select $1, given.ordinal, decode(given.hash, 'hex') from jsonb_to_recordset($2::jsonb) as given (ordinal bigint, hash text)
     join audit_copy c on c.service = $1 and c.ordinal = given.ordinal and encode(c.hash, 'hex') <> given.hash on conflict do nothing`,
    [service, json],
  );
}

/** From the service whose topic it is, signed by it, and of one chain. Throws MessageRefused. */
function assertGenuine({ service, rows, signature }: AuditSealMessage, keys: Pick<Keys, 'verify'>, topic: string): void {
  if (topic !== auditTopic(service)) throw new MessageRefused('AUDIT.FOREIGN');
  for (const [n, { ordinal, row, prevHash, hash }] of rows.entries()) {
    const before = rows[n - 1];
    if (before && (before.hash !== prevHash || before.ordinal + 1 !== ordinal)) throw new MessageRefused('AUDIT.CHAIN');
    if (row && auditHash(Buffer.from(prevHash, 'hex'), row).toString('hex') !== hash) throw new MessageRefused('AUDIT.HASH');
  }
  if (!keys.verify(service, Buffer.from(rows.at(-1)!.hash, 'hex'), signature)) throw new MessageRefused('AUDIT.SIGNATURE');
}
