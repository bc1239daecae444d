import { describe, expect, it } from '@jest/globals';
import { listIds } from '../lists/list-ids.js';
import { listContracts } from '../lists/registry.js';
import { bodyName, departmentsOf } from './bodies.data.js';
import { carrierOf, catalogueShares, faultsOfList, findShare, giversOf, listsOfShare, partiesOf, shareOfList } from './catalogue.js';

describe('the catalogue', () => {
  it('holds the ninety-nine transfers of the documents and the one that the fund account needs, each once', () => {
    expect(catalogueShares).toHaveLength(100);
    expect(new Set(catalogueShares.map(({ id }) => id)).size).toBe(100);
    expect(catalogueShares.filter(({ inferred }) => !inferred)).toHaveLength(73);
  });

  it('says of each what, why, by which place of which document, and names everybody', () => {
    for (const share of catalogueShares) {
      expect([share.id, share.articles.length > 0 || Boolean(share.place)]).toEqual([share.id, true]);
      for (const text of [share.title, share.abstract, share.purpose]) expect(text).toMatch(/[一-鿿]{2}/);
      for (const body of [...giversOf(share), ...share.receivers]) expect(bodyName(body)).toMatch(/[一-鿿]{2}/);
    }
  });

  it.each(listIds)('has an entry that fits list %s', (list) => {
    expect(faultsOfList(list)).toEqual([]);
  });

  it('names the list that has no entry', () => {
    expect(faultsOfList('no-such-list' as never)).toEqual([expect.stringContaining('list no-such-list has no entry in the catalogue')]);
  });

  it('finds an entry from the id of a list: the same, one per department, one of the ten kinds', () => {
    expect(shareOfList('deaths')).toBe(findShare('deaths'));
    expect(shareOfList('enforcement-decisions-public-security')).toBe(findShare('enforcement-decisions'));
    expect(shareOfList('enrolment-status-tax')).toBe(findShare('enrolment-status'));
    expect(shareOfList('hidden-dangers-transport')).toBe(findShare('platform-hidden-dangers'));
    expect(shareOfList('nothing-tax')).toBeUndefined();
  });

  it('tells what carries an entry from the lists there are, and from the procedures', () => {
    const carriers = (id: string) => carrierOf(findShare(id)!);
    expect(['deaths', 'enrolment-status', 'loan-application', 'standards'].map(carriers)).toEqual(['list', 'result', 'procedure', 'none']);
    expect(listsOfShare('enforcement-decisions').length).toBeGreaterThanOrEqual(6);
    expect(catalogueShares.filter((share) => carrierOf(share) === 'list').length).toBeGreaterThanOrEqual(new Set(listContracts.map(({ id }) => shareOfList(id)?.id)).size);
  });

  it('knows the departments on both sides, members of a group included', () => {
    expect(departmentsOf('safety-duty-departments')).toContain('transport');
    expect(partiesOf(findShare('platform-hidden-dangers')!)).toEqual(expect.arrayContaining(['emergency-management', 'fire-rescue']));
    expect(partiesOf(findShare('newborns')!)).toEqual(['medical-insurance-agency']);
  });
});
