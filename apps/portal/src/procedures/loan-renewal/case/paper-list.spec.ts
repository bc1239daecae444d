import { describe, expect, it } from '@jest/globals';
import { documentKinds, type LoanDocument } from '@lianban/procedure-loan-renewal';
import { missingPapers, papersOf, seesAllPapers } from './paper-list.js';

const paper = (kind: LoanDocument['kind'], uploadedAt: string): LoanDocument => ({ documentId: kind + uploadedAt, kind, uploadedAt }) as LoanDocument;

describe('the papers of a case', () => {
  it('lists those of art. 11 whether they are there or not, and others only when they are', () => {
    const papers = papersOf([paper('agreement', '2026-10-02')]);
    expect(papers.filter(({ required }) => required).map(({ kind }) => kind)).toEqual(documentKinds);
    expect(papers.filter(({ required }) => !required).map(({ kind }) => kind)).toEqual(['agreement']);
    expect(papers.find(({ kind }) => kind === 'bank_commitment_letter')?.mayFollow).toBe(true);
  });

  it('calls nothing missing to an office that sees some papers only', () => {
    expect(papersOf([paper('agreement', '2026-10-02')], seesAllPapers('registry-clerk')).map(({ kind }) => kind)).toEqual(['agreement']);
    expect([seesAllPapers('fund-manager'), seesAllPapers('borrower'), seesAllPapers('supervisor')]).toEqual([true, true, false]);
  });

  it('shows the last upload of a kind first', () => {
    const [first] = papersOf([paper('recommendation', '2026-10-01'), paper('recommendation', '2026-10-03')]);
    expect(first?.documents.map(({ uploadedAt }) => uploadedAt)).toEqual(['2026-10-03', '2026-10-01']);
  });

  it('knows what an outcome still waits for', () => {
    expect(missingPapers(['agreement', 'guarantee_letter'], [paper('agreement', '2026-10-01')])).toEqual(['guarantee_letter']);
  });
});
