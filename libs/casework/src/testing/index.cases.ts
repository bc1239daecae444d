/** For the tests of services with cases. */
export { seedOffices, seedSettings, setToday, testRecord, type RecordSettings, type TestRecord } from './test-record.cases.js';
export { killedBy, undisturbed, type Around } from './killed.cases.js';
