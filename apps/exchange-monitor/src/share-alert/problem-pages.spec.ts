import { expect, test } from '@jest/globals';
import { problemPrefix } from '@lianban/casework';
import { alertRefusals, shareAlertSlug } from '@lianban/procedure-share-alert';
import { existsSync } from 'node:fs';

const ofRungs = ['STEP_CLOSED', 'STEP_SUSPENDED', 'RUNG_NOT_PROPOSED', 'RUNG_OVERTAKEN', 'RUNG_REPEATED'];

test('every refusal is explained on a page of its own', () => {
  const codes = [...Object.keys(alertRefusals), ...ofRungs].map((code) => `${problemPrefix({ procedure: shareAlertSlug })}.${code}`);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !existsSync(new URL(`../../../../docs/problems/${code}.md`, import.meta.url)))).toEqual([]);
});
