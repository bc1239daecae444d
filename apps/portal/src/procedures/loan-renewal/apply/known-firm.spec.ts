import { expect, it } from '@jest/globals';
import { typedFirm } from './known-firm.js';

it('fills in what is registered as it would have been typed, and leaves blank what a firm has not', () => {
  const borrower = {
    name: '青白瓷业', creditCode: '91360299900000014U', address: '瓷都大道 100 号', industry: '陶瓷制造', legalRepresentative: '焦望亭', contactName: '焦望亭', contactPhone: '13807981000',
    registeredCapital: '123456789', basicAccountBank: '', basicAccountNumber: '', legalPhone: '',
  };
  const typed = typedFirm({ applicantType: 'enterprise', borrower });
  expect(typed).toMatchObject({ applicantType: 'enterprise', 'borrower.name': '青白瓷业', 'borrower.registeredCapitalFen': '1,234,567.89' });
  expect(Object.keys(typed)).not.toContain('borrower.legalPhone');
  expect(Object.keys(typedFirm({ applicantType: 'enterprise', borrower: { ...borrower, registeredCapital: '' } }))).not.toContain('borrower.registeredCapitalFen');
});
