import { describe, expect, it } from '@jest/globals';
import { article, plainDate } from '@lianban/kernel';
import { citationInForce, citationLabel, documents, findDocument, findParaphrase, statusOn } from './index.js';
import { paraphrases } from './paraphrases.js';

const on = plainDate;
const status = (number: string, date: string, mode?: 'literal' | 'continuity') => {
  const document = findDocument(number);
  if (!document) throw new Error(`${number} is not registered`);
  return statusOn(document, on(date), mode);
};

describe('whether a document is in force', () => {
  it.each([
    ['景府发〔2023〕9号', '2023-11-18', false, null],
    ['景府发〔2023〕9号', '2023-11-19', true, null],
    ['景府发〔2017〕8号', '2023-11-05', true, '景府发〔2023〕10号'],
    ['景府发〔2017〕8号', '2023-11-06', false, '景府发〔2023〕10号'],
    ['景府办发〔2018〕12号', '2023-11-06', false, '景府办字〔2023〕43号'],
    ['景府发〔2018〕12号', '2023-11-06', false, null],
    ['景府发〔2015〕8号', '2023-11-18', true, '景府发〔2023〕9号'],
    ['景府发〔2015〕8号', '2023-11-19', false, '景府发〔2023〕9号'],
  ])('%s on %s: %s', (number, date, inForce, successor) => {
    expect(status(number, date)).toMatchObject({ inForce, successor });
  });

  it('shows the gap between a lapsed document and its successor, and closes it under the other reading', () => {
    expect(status('景府办发〔2018〕1号', '2023-11-20')).toEqual({ inForce: false, gap: true, successor: '景府办发〔2023〕8号' });
    expect(status('景府办发〔2018〕1号', '2023-11-28').gap).toBe(true);
    expect(status('景府办发〔2018〕1号', '2023-11-29').gap).toBe(false);
    expect(status('景府办发〔2018〕1号', '2023-11-28', 'continuity')).toMatchObject({ inForce: true, gap: false });
    expect(status('景府办发〔2018〕1号', '2023-11-29', 'continuity').inForce).toBe(false);
  });
});

describe('the register', () => {
  it('holds six documents in force and eighteen ended, seventeen of them by 103号', () => {
    const ended = documents.filter((document) => document.end);
    expect([documents.length - ended.length, ended.length]).toEqual([6, 18]);
    expect(ended.filter((document) => document.end?.basis.document === '景府字〔2023〕103号')).toHaveLength(17);
    expect(new Set(documents.map((document) => document.number)).size).toBe(documents.length);
  });

  it('points every end at an article that was in force that day, and every successor at a registered document', () => {
    for (const { end } of documents) {
      if (!end) continue;
      expect(citationInForce(end.basis, end.endedOn)).toEqual({ ok: true, value: true });
      if (end.successor) expect(findDocument(end.successor)?.inForceFrom).toBe(end.successorFrom);
    }
  });

  it('paraphrases only articles that exist', () => {
    for (const [document, lines] of Object.entries(paraphrases)) {
      for (const number of Object.keys(lines)) expect(findDocument(document)?.articles).toContain(number);
    }
    expect(findParaphrase('景府发〔2023〕10号', '19(4)')).toContain('集中征缴期');
  });
});

describe('a citation', () => {
  const b = '景府发〔2023〕10号';

  it.each([
    ['in force', article(b, '17'), '2023-11-29', undefined],
    ['a paragraph', article(b, '19(4)'), '2026-10-12', undefined],
    ['the day before', article(b, '17'), '2023-11-28', 'NOT_IN_FORCE'],
    ['an article past the last', article(b, '80'), '2026-10-12', 'ARTICLE_UNKNOWN'],
    ['a document not registered', article('景府发〔2023〕11号', '1'), '2026-10-12', 'DOCUMENT_UNKNOWN'],
    ['a notice', { kind: 'notice' as const, number: '某号', issuedOn: on('2025-11-04') }, '2026-01-01', undefined],
    ['a setting not yet effective', { kind: 'setting' as const, key: 'k', source: 's', effectiveFrom: on('2026-01-01') }, '2025-12-31', 'NOT_IN_FORCE'],
  ])('%s', (_, citation, date, fault) => {
    const outcome = citationInForce(citation, on(date));
    expect(outcome.ok ? undefined : outcome.refusal.code).toBe(fault);
  });

  it('reads as people write it', () => {
    expect(citationLabel(article(b, '19(4)'))).toBe('景府发〔2023〕10号 第19条(4)');
    expect(citationLabel(article('景府发〔2023〕9号', 'annex-1(3)'))).toBe('景府发〔2023〕9号 附件1(3)');
    const items = ['1', '9', '10', '11', '20', '24'].map((number) => citationLabel(article('景府办字〔2023〕43号', number)).slice(-6).trim());
    expect(items).toEqual(['第（一）项', '第（九）项', '第（十）项', '第（十一）项', '第（二十）项', '第（二十四）项'].map((label) => label.slice(-6)));
  });
});
