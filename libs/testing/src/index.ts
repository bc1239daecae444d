export { actorAs, actorAt, demoPosts, type TestActor } from './demo-actor.js';
export { BackendKiller, everyRow } from './backend-killer.js';
export { brokerDoor, type BrokerDoor } from './broker-door.js';
export { requiredEnv } from './required-env.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { testGateway, type TestGateway } from './test-gateway.js';
export { testKafka, type TestKafka, type TestMessage } from './test-kafka.js';
export { syntheticPerson, type SyntheticPerson } from './synthetic-person.js';
