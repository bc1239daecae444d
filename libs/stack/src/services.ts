import type { ServiceName } from '@lianban/contracts';

/** One process of ours. `app` is the folder under apps/, `entry` the built file in its dist/. */
export interface ServiceProcess {
  name: string;
  app: ServiceName;
  entry: 'main.js' | 'worker.js';
}

/** Ports people and other services use; a busy one moves to the next free. */
export const defaultPorts = {
  gateway: 8080,
  issuer: 8081,
  'department-node': 8082,
  'medical-insurance': 8083,
  supervision: 8084,
  'loan-fund': 8085,
  'work-safety': 8086,
  'exchange-monitor': 8087,
};
export type PortName = keyof typeof defaultPorts;
export type StackPorts = Record<PortName, number>;

export const defaultServerPorts = {
  postgres: 15_432,
  kafka: 19_092,
  temporal: 17_233,
  temporalUi: 18_233,
};
/** Started together; answering `/health/ready` on their port. */
export const httpServices: readonly ServiceProcess[] = [
  { name: 'supervision', app: 'supervision', entry: 'main.js' },
  { name: 'department-node', app: 'department-node', entry: 'main.js' },
  { name: 'medical-insurance', app: 'medical-insurance', entry: 'main.js' },
  { name: 'loan-fund', app: 'loan-fund', entry: 'main.js' },
  { name: 'work-safety', app: 'work-safety', entry: 'main.js' },
  { name: 'exchange-monitor', app: 'exchange-monitor', entry: 'main.js' },
  { name: 'gateway', app: 'gateway', entry: 'main.js' },
];

/** Started when the services answer; they open no port. */
export const workers: readonly ServiceProcess[] = [
  { name: 'department-node-worker', app: 'department-node', entry: 'worker.js' },
  { name: 'medical-insurance-worker', app: 'medical-insurance', entry: 'worker.js' },
  { name: 'loan-fund-worker', app: 'loan-fund', entry: 'worker.js' },
  { name: 'work-safety-worker', app: 'work-safety', entry: 'worker.js' },
  { name: 'exchange-monitor-worker', app: 'exchange-monitor', entry: 'worker.js' },
];

export const databaseOf = (app: ServiceName): string => `lianban_${app.replaceAll('-', '_')}`;
