import { Kafka, logLevel } from 'kafkajs';
import { quietKafkajs } from './quiet-kafkajs.js';

/** Takes away what groups have committed, so that they begin at the beginning again; answers which. Throws while a member of one is at work. */
export async function forgetGroups(brokers: readonly string[], which: (groupId: string) => boolean, prefix = ''): Promise<string[]> {
  quietKafkajs();
  const admin = new Kafka({ clientId: 'forget-groups', brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const { groups } = await admin.listGroups();
    const wanted = groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(prefix) && which(groupId.slice(prefix.length)));
    if (wanted.length > 0) await admin.deleteGroups(wanted);
    return wanted.map((groupId) => groupId.slice(prefix.length)).sort();
  } finally {
    await admin.disconnect();
  }
}
