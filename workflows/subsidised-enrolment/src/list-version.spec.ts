import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTheatre } from './stage.cases.js';

jest.setTimeout(60_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

const version = { list: 'veterans', version: 3, county: '360222' };

describe('listVersion', () => {
  it('settles what is certain once matched, and closes when its last case has closed', async () => {
    const { record } = await theatre.play('version-with-open-cases', async (stage) => {
      await stage.start('listVersion', version);
      await stage.tell();
      stage.record.version.matched = true;
      await stage.tell();
      await stage.settle(() => stage.record.done.length === 1);
      stage.record.version.openCases = 1;
      await stage.tell();
      await stage.passUntil('2026-11-20');
      expect(stage.record.done).toEqual(['settled']);
      stage.record.version.openCases = 0;
      await stage.tell();
      await stage.end();
    });
    expect(record.done).toEqual(['settled', 'version closed']);
  });

  it('passes straight through when nobody is in doubt', async () => {
    const { record } = await theatre.play('version-all-certain', async (stage) => {
      stage.record.version = { matched: true, openCases: 0, closed: false };
      await stage.start('listVersion', version);
      await stage.end();
    });
    expect(record.done).toEqual(['settled', 'version closed']);
  });

  it('settles nothing of a version that its giver took back before it was matched', async () => {
    const { record } = await theatre.play('version-taken-back', async (stage) => {
      await stage.start('listVersion', version);
      stage.record.version.closed = true;
      await stage.tell();
      await stage.end();
    });
    expect(record.done).toEqual([]);
  });
});
