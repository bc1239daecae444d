import { expect, test } from '@jest/globals';
import { problemPrefix } from '@lianban/casework';
import { accidentFilingRefusals, accidentRefusals } from '@lianban/procedure-accident-investigation';
import { performanceRefusals } from '@lianban/procedure-decision-performance';
import { decisionFilingRefusals, enforcementRefusals } from '@lianban/procedure-enforcement-disclosure';
import { existsSync } from 'node:fs';

const refusals = { 'enforcement-disclosure': { ...enforcementRefusals, ...decisionFilingRefusals }, 'decision-performance': performanceRefusals, 'accident-investigation': { ...accidentRefusals, ...accidentFilingRefusals } };

test('every refusal is explained on a page of its own', () => {
  const codes = Object.entries(refusals).flatMap(([procedure, table]) => Object.keys(table).map((code) => `${problemPrefix({ procedure })}.${code}`));
  expect(codes.length).toBeGreaterThan(60);
  expect(codes.filter((code) => !existsSync(new URL(`../../../../docs/problems/${code}.md`, import.meta.url)))).toEqual([]);
});
