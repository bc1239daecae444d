import { documentTypeByLabel, kindLabels } from './document-types.table.js';
import { birthFaultText, birthNumberOf, checkCharacterOf, findIdFault, kindOf, upgradeLegacy } from './id-number.js';
import { dateNumber, normaliseDate, normaliseNumber } from './normalise.js';
import { isKnownDivision } from './regions.js';
import { cellFlags, type CellCheck, type RowState } from './row-state.js';

const NUMERIC_DIGITS = 15;

/** Number of a person. `today` is yyyymmdd. Damaged numbers are told, never repaired. */
export function idNumberCheck(column: string, today: number): CellCheck {
  return (text, state, flags) => {
    const id = normaliseNumber(text);
    const declared = state.documentType === '' ? undefined : documentTypeByLabel.get(state.documentType);
    if ((flags & cellFlags.numeric) !== 0 && id.length > NUMERIC_DIGITS) {
      state.add('ID_PRECISION_LOST', column);
      return id;
    }
    if (declared?.form) {
      if (declared.form.test(id)) state.idReadable = true;
      else state.add('ID_FORMAT', column, declared.label);
      return id;
    }
    const fault = findIdFault(id, today);
    if (fault) {
      state.add(fault, column, faultParameter(fault, id, today));
      return id;
    }
    return readable(id, column, state, declared?.kind ?? null);
  };
}

function faultParameter(fault: string, id: string, today: number): string | null {
  if (fault === 'ID_LENGTH') return String(id.length);
  if (fault === 'ID_CHECKSUM') return checkCharacterOf(id);
  return fault === 'ID_BIRTHDATE' ? birthFaultText(id.length === 15 ? (upgradeLegacy(id) ?? id) : id, today) : null;
}

function readable(given: string, column: string, state: RowState, declared: keyof typeof kindLabels | null): string {
  const upgraded = given.length === 15 ? upgradeLegacy(given) : null;
  const id = upgraded ?? given;
  if (upgraded) state.add('ID_LEGACY_15', column);
  const kind = kindOf(id);
  if (declared && declared !== kind) {
    state.add('ID_TYPE_MISMATCH', column, `证件类型为${kindLabels[declared]}，但号码是${kindLabels[kind]}`);
    return id;
  }
  state.idReadable = true;
  state.idCitizen = kind !== 'permanent-residence';
  if (kind === 'citizen' && !isKnownDivision(id.slice(0, 6))) state.add('ID_REGION_UNKNOWN', column);
  return id;
}

export function documentTypeCheck(column: string): CellCheck {
  return (text, state) => {
    const type = documentTypeByLabel.get(text);
    if (!type) {
      state.add('DOCUMENT_TYPE_UNKNOWN', column);
      return text;
    }
    state.documentType = type.label;
    return type.label;
  };
}

/** Sex, compared with the 17th digit of a citizen's number (odd: male). */
export function sexCheck(column: string, idIndex: number): CellCheck {
  return (text, state) => {
    const sex = text === '男性' || text === '1' ? '男' : text === '女性' || text === '2' ? '女' : text;
    if (sex !== '男' && sex !== '女') {
      state.add('SEX_UNKNOWN', column);
      return text;
    }
    const id = state.values[idIndex] as string;
    const readable = state.idReadable && state.idCitizen && id.length === 18;
    if (readable && (id.charCodeAt(16) % 2 === 1) !== (sex === '男')) state.add('SEX_MISMATCH', column, sex);
    return sex;
  };
}

/** Birthday, compared with digits 7 to 14 of the number. */
export function birthCheck(column: string, idIndex: number, date: CellCheck): CellCheck {
  return (text, state, flags) => {
    const birthday = date(text, state, flags);
    const id = state.values[idIndex] as string;
    const readable = state.idReadable && id.length === 18;
    if (readable && dateNumber(birthday) !== birthNumberOf(id) && normaliseDate(birthday) !== null) state.add('BIRTH_MISMATCH', column);
    return birthday;
  };
}
