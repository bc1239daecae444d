export { OperatorError, type Report } from './operator-error.js';
export { cacheDir } from './cache/cache-dir.js';
export { startServers, type ServerPorts, type Servers, type StartServersOptions } from './servers/start-servers.js';
export { findTimeSkippingServer } from './servers/time-skipping.js';
export { findChromium } from './chromium.js';
export { createServiceDatabase, dropServiceDatabase, type ServiceDatabase, type ServiceDatabasePasswords } from './service-database.js';
