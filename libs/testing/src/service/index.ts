export { BackendKiller, everyRow } from './backend-killer.js';
export { seedOffices, seedSettings, setToday, testRecord, type RecordSettings, type TestRecord } from './test-record.js';
export { testService, type Answer, type TestService } from './test-service.js';
export { wrongDoors, type Door, type Knocking } from './doors.js';
