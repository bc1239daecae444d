/** Numbers with the fault that a check on 2026-10-12 must find in them. The only source file that may hold valid numbers outside block 360299. */
export const idNumberVectors: { number: string; fault: string | null; why: string }[] = [
  { number: '11010519491231002X', fault: null, why: 'example of GB 11643' },
  { number: '440524188001010014', fault: 'ID_BIRTHDATE', why: 'example of GB 11643; born 1880, older than 130 years' },
  { number: '34052419800101001X', fault: null, why: 'check character X' },
  { number: '360202199001010013', fault: null, why: '昌江区' },
  { number: '360222198506151234', fault: null, why: '浮梁县' },
  { number: '360221197505120021', fault: null, why: 'historic code 乐平县 stays with the person' },
  { number: '360281197002290017', fault: 'ID_BIRTHDATE', why: '29 February 1970 does not exist, check character right' },
  { number: '360202199002300012', fault: 'ID_BIRTHDATE', why: '30 February' },
  { number: '36020219000229001X', fault: 'ID_BIRTHDATE', why: '1900 was no leap year' },
  { number: '36028120240229001X', fault: null, why: 'leap day' },
  { number: '360202202701010019', fault: 'ID_BIRTHDATE', why: 'born in the future' },
  { number: '36020219900101001X', fault: 'ID_CHECKSUM', why: 'the right character is 3' },
  { number: '36020219900101001', fault: 'ID_LENGTH', why: '17 characters' },
  { number: '360202199001010000', fault: 'ID_PRECISION_LOST', why: 'last digits lost in Excel' },
  { number: '3.60202E+17', fault: 'ID_PRECISION_LOST', why: 'scientific notation' },
  { number: '610104620927690', fault: null, why: '15 digits of before 1999' },
  { number: '810000199408230021', fault: null, why: 'Hong Kong residence permit, specimen' },
  { number: '830000199201300022', fault: null, why: 'Taiwan residence permit, specimen' },
  { number: '820000198505050011', fault: null, why: 'Macao residence permit' },
  { number: '932682198501010017', fault: null, why: 'permanent residence card of 2023, specimen' },
  { number: 'KAZ110090123105', fault: null, why: 'permanent residence card of before 2023' },
  { number: '3602021990O1010013', fault: 'ID_CHARACTERS', why: 'letter O for zero' },
];

export const legacyVector = { old: '610104620927690', upgraded: '610104196209276908' };
export const permanentResidenceVector = '932682198501010017';
export const unknownDivisionVector = '999999199001010017';

export const cardVectors: { account: string; valid: boolean }[] = [
  { account: '6228480402564890018', valid: true },
  { account: '6222021502012345678', valid: true },
  { account: '6217002150001234561', valid: true },
  { account: '6212261502000123456', valid: false },
];
