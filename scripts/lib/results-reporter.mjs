import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Jest reporter: leaves the counts of a package beside it, `test-results/<file>`. */
export default class ResultsReporter {
  constructor(globalConfig, { file }) {
    this.folder = join(globalConfig.rootDir, 'test-results');
    this.file = file;
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A test that does not run proves nothing, and a file that does not load hides its tests.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites + results.numPendingTests + results.numTodoTests,
    };
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(join(this.folder, this.file), JSON.stringify(counts));
  }
}
