import { createDataSource } from '@lianban/persistence';
import { loadConfig, runMain } from '@lianban/service';
import { projectionHash, rebuildProjection } from './projection/rebuild.js';
import { RebuildConfig } from './supervision.config.js';

/** `node dist/rebuild.js` orders a rebuild from the topics; `node dist/rebuild.js hash` prints the digest of what is projected. */
runMain(async () => {
  const config = loadConfig(RebuildConfig, process.env);
  const dataSource = createDataSource({ url: config.DATABASE_URL, applicationName: 'supervision-rebuild' });
  await dataSource.initialize();
  try {
    const answer = process.argv[2] === 'hash' ? await projectionHash(dataSource) : { generation: await rebuildProjection(dataSource) };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  } finally {
    await dataSource.destroy();
  }
});
