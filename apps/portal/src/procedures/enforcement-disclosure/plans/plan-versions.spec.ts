import { expect, it } from '@jest/globals';
import type { PlanVersion } from '@lianban/contracts';
import { inForce, shownVersion } from './plan-versions.js';

const version = (n: number, state: PlanVersion['state']): PlanVersion => ({ version: n, state }) as PlanVersion;
const versions = [version(1, 'approved'), version(2, 'approved'), version(3, 'returned'), version(4, 'draft')];

it('works by the last version that was approved, and shows the last one unless another is chosen', () => {
  expect([inForce(versions)?.version, inForce([version(1, 'draft')])]).toEqual([2, undefined]);
  expect([shownVersion(versions, null)?.version, shownVersion(versions, 2)?.version, shownVersion(versions, 9)?.version, shownVersion([], null)]).toEqual([4, 2, 4, undefined]);
});
