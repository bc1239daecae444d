import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Counts of what was checked, for people and for the script that runs all tests. */
export class Tally {
  readonly failures: string[] = [];
  passed = 0;

  check(label: string, ok: boolean): void {
    if (ok) this.passed += 1;
    else this.failures.push(label);
  }

  text(): string {
    return [...this.failures.map((label) => `✗ ${label}`), `${this.passed} passed, ${this.failures.length} failed`].join('\n');
  }

  write(file: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ passed: this.passed, failed: this.failures.length }));
  }
}
