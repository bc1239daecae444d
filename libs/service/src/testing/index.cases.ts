/** For the tests of services. */
export { testService, type Answer, type TestService } from './test-service.cases.js';
export { wrongDoors, type Door, type Knocking } from './doors.cases.js';
