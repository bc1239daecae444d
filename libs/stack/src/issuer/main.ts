import { readIssuerConfig } from './issuer-config.js';
import { createIssuerServer } from './issuer-server.js';

const config = readIssuerConfig(process.env);
const server = createIssuerServer(config).listen(config.PORT, '127.0.0.1');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
