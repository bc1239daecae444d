import { identityCategories, listOwner, type ListId } from '@lianban/contracts';
import { idNumberCheckCharacter } from '@lianban/kernel';
import type { RowFault } from './shares.js';

/** Spoils one row so that exactly one check must refuse it, as people spoil rows. */
export function damaged(row: Record<string, string>, fault: RowFault, list: ListId): Record<string, string> {
  const idNumber = row['idNumber'] as string;
  switch (fault) {
    case 'ID_CHECKSUM':
      return { ...row, idNumber: idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1') };
    case 'ID_LENGTH':
      return { ...row, idNumber: idNumber.slice(0, 17) };
    case 'ID_REQUIRED':
      return { ...row, idNumber: '　' };
    case 'ID_BIRTHDATE':
      return { ...row, idNumber: impossibleBirthday(idNumber), bornOn: '' };
    case 'FIELD_REQUIRED':
      return { ...row, name: '' };
    case 'CATEGORY_UNKNOWN':
      return { ...row, category: '困难群众' };
    case 'CATEGORY_NOT_YOURS':
      return { ...row, category: categoryOfAnother(list) };
    case 'DATE_RANGE':
      return { ...row, recognisedOn: '2027-01-01' };
    case 'COUNTY_UNKNOWN':
      return { ...row, county: '九江市' };
    case 'SEX_MISMATCH':
      return { ...row, sex: row['sex'] === '男' ? '女' : '男' };
  }
}

function impossibleBirthday(idNumber: string): string {
  const first17 = `${idNumber.slice(0, 10)}0230${idNumber.slice(14, 17)}`;
  return first17 + idNumberCheckCharacter(first17);
}

function categoryOfAnother(list: ListId): string {
  const other = Object.values(identityCategories).find((category) => category.department !== listOwner[list]);
  return other?.label ?? '';
}
