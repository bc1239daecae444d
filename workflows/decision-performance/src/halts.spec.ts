import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, give } from '@lianban/testing/workflows';
import { begin, ends, openTheatre } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

describe('halts that other units carry out (item 10)', () => {
  it('are acknowledged, refused once and asked for again, executed, and lifted after the performance', async () => {
    const stage = await theatre.play('halts', async (here) => {
      here.record.file({ kinds: ['stop-power', 'stop-explosives'], amountFen: null, halts: ['power-supply', 'explosives-supply'] });
      await begin(here);
      await act(here,
        ['power-supply-receipt', 'acknowledged', '2026-02-03'], ['explosives-supply-receipt', 'acknowledged', '2026-02-03'],
        ['power-supply-execution', 'refused', '2026-02-04'], ['explosives-supply-execution', 'executed', '2026-02-04'],
      );
      await give(here, '2026-02-05', { type: 'resend-halt', unit: 'power-supply', reason: '已与居民用电分路', by: 'officer' });
      await act(here, ['power-supply-receipt', 'acknowledged', '2026-02-05'], ['power-supply-execution', 'executed', '2026-02-06'], ['performance', 'performed', '2026-02-10']);
      expect(here.record.record.state).toBe('open');
      await act(here, ['explosives-supply-lifting', 'lifted', '2026-02-11'], ['power-supply-lifting', 'lifted', '2026-02-13']);
      await here.end();
    });
    expect([ends(stage, 'power-supply-receipt'), ends(stage, 'power-supply-execution')]).toEqual([['acknowledged', 'acknowledged'], ['refused', 'executed']]);
    expect(stage.record.sent('power-supply-lifting')).toEqual(['2026-02-12 overdue sent', '2026-02-12 urging proposed']);
    expect(stage.record.record.state).toBe('performed');
  });

  it('that nobody acknowledges are late by the next working day, and fall away with the performance', async () => {
    const stage = await theatre.play('halt-unacknowledged', async (here) => {
      here.record.file({ kinds: ['stop-power'], halts: ['power-supply'] });
      await begin(here);
      await act(here, ['performance', 'performed', '2026-02-06']);
      await here.end();
    });
    expect(stage.record.sent('power-supply-receipt')).toEqual(['2026-02-04 overdue sent', '2026-02-04 urging proposed', '2026-02-06 supervision-order proposed']);
    expect([ends(stage, 'power-supply-receipt'), stage.record.record.state]).toEqual([['moot'], 'performed']);
  });

  it('is lifted too when the decision is revoked', async () => {
    const stage = await theatre.play('revoked-with-halt', async (here) => {
      here.record.file({ kinds: ['stop-power'], halts: ['power-supply'] });
      await begin(here);
      await act(here, ['power-supply-receipt', 'acknowledged', '2026-02-03'], ['power-supply-execution', 'executed', '2026-02-03']);
      await give(here, '2026-02-12', { type: 'decision-revoked', reason: '复议撤销' });
      await act(here, ['power-supply-lifting', 'lifted', '2026-02-13']);
      await here.end();
    });
    expect(stage.record.record.state).toBe('ended');
  });
});
