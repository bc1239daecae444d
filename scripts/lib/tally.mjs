/** Counts of everything that was checked, and the last line of a run. */
export class Tally {
  passed = 0;
  failed = 0;
  failures = [];

  add({ passed, failed }, label) {
    this.passed += passed;
    this.failed += failed;
    if (failed > 0) this.failures.push(`${label}：${failed}`);
  }

  check(label, ok) {
    this.add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, label);
    return ok;
  }

  print() {
    for (const failure of this.failures) console.log(`✗ ${failure}`);
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }
}
