import { describe, expect, it } from '@jest/globals';
import { owedReport } from './owed-report.js';

const promise = { list: 'deaths', title: '死亡名单', period: '2026-10', promisedOn: '2026-10-10' };
const batch = (state: 'published' | 'cancelled' | 'submitted', period = '2026-10') => ({ id: state, list: 'deaths' as const, period, state });

describe('owedReport', () => {
  it.each([['2026-10-06', 'green'], ['2026-10-07', 'yellow'], ['2026-10-10', 'yellow'], ['2026-10-11', 'red']])('on %s is %s', (businessToday, light) => {
    expect(owedReport({ ...promise, businessToday }, []).light).toBe(light);
  });

  it('is done once a batch of the period is published', () => {
    const report = owedReport({ ...promise, businessToday: '2026-10-20' }, [batch('submitted'), batch('published')]);
    expect(report).toMatchObject({ light: null, batch: { id: 'published' } });
  });

  it('takes no batch of another period or a cancelled one for the report', () => {
    expect(owedReport({ ...promise, businessToday: '2026-10-12' }, [batch('cancelled'), batch('published', '2026-09')])).toMatchObject({ light: 'red', batch: null });
  });

  it('asks for no file of a period that may have no rows, but for what was begun', () => {
    const lists = { ...promise, whenAny: true, businessToday: '2026-10-12' };
    expect(owedReport(lists, [])).toMatchObject({ light: null, batch: null });
    expect(owedReport(lists, [batch('submitted')]).light).toBe('red');
  });
});
