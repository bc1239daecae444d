import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { loadKeys } from '@lianban/crypto';
import { Client } from 'pg';
import { z } from 'zod';
import type { Stage } from './expected-outcome.js';

const KeyLine = z.object({ stage: z.string(), idNumber: z.string(), insuranceYear: z.int(), outcome: z.string(), finding: z.string().nullable() });

export interface VerifyOptions {
  folder: string;
  stage: Stage;
  keyDir: string;
  medicalInsuranceUrl: string;
}

export interface Difference {
  person: string;
  insuranceYear: number;
  expected: string;
  actual: string;
}

export interface Verification {
  stage: Stage;
  compared: number;
  agreeing: number;
  /** Persons the services settled whom the key does not know. */
  unexpected: number;
  byOutcome: Record<string, { expected: number; actual: number }>;
  differences: Difference[];
}

/** What a person's answer made of an exception; the key only knows that there had to be one. */
const ANSWERED = ['confirmed', 'rejected'];

/** Compares what medical insurance says of every person with the key. Reads its tables; asks none of its code. */
export async function verifyCity({ folder, stage, keyDir, medicalInsuranceUrl }: VerifyOptions): Promise<Verification> {
  const { digester } = await loadKeys(keyDir, 'medical-insurance');
  const actual = await currentOutcomes(medicalInsuranceUrl);
  const result: Verification = { stage, compared: 0, agreeing: 0, unexpected: 0, byOutcome: {}, differences: [] };
  const lines = createInterface({ input: createReadStream(join(folder, 'key.jsonl')), crlfDelay: Infinity });
  for await (const text of lines) {
    const line = KeyLine.parse(JSON.parse(text));
    if (line.stage !== stage) continue;
    const key = `${digester.idDigest(line.idNumber)}/${line.insuranceYear}`;
    compare(result, line, actual.get(key));
    actual.delete(key);
  }
  result.unexpected = actual.size;
  return result;
}

interface Outcome {
  outcome: string;
  finding: string | null;
}

const words = ({ outcome, finding }: Outcome): string => (finding ? `${outcome} (${finding})` : outcome);

function compare(result: Verification, expected: z.infer<typeof KeyLine>, actual: Outcome | undefined): void {
  result.compared += 1;
  const row = (name: string): { expected: number; actual: number } => (result.byOutcome[name] ??= { expected: 0, actual: 0 });
  row(words(expected)).expected += 1;
  if (actual) row(words(actual)).actual += 1;
  const answered = expected.outcome === 'exception' && actual !== undefined && ANSWERED.includes(actual.outcome);
  if (answered || (actual && words(actual) === words(expected))) result.agreeing += 1;
  else result.differences.push({ person: `${expected.idNumber.slice(0, 6)}********${expected.idNumber.slice(14)}`, insuranceYear: expected.insuranceYear, expected: words(expected), actual: actual ? words(actual) : '—' });
}

async function currentOutcomes(url: string): Promise<Map<string, Outcome>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; outcome: string; finding: string | null }>(
      `select p.id_digest || '/' || m.insurance_year as key, m.outcome, m.finding
       from matching m join person p using (person_id) where m.superseded_at is null`,
    );
    return new Map(rows.map(({ key, outcome, finding }) => [key, { outcome, finding }]));
  } finally {
    await client.end();
  }
}
