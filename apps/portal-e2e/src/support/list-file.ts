import { counties, identityCategories, type CountyCode, type IdentityCategory } from '@lianban/contracts';
import { addDays, plainDate, syntheticIdNumber, type PlainDate } from '@lianban/kernel';
import iconv from 'iconv-lite';

const HEADINGS = ['证件号码', '姓名', '性别', '出生日期', '身份类别', '认定地', '认定日期', '联系电话', '变动类型'];
const MINUTE_MS = 60_000;
const BIRTHDAYS = 15_000;
let next = 900;

export interface ListedPerson {
  idNumber: string;
  name: string;
  bornOn: PlainDate;
}

/** People who are in no demonstration city: each run has a birthday of its own, each person a sequence number. */
export function newPeople(...names: string[]): ListedPerson[] {
  const bornOn = addDays(plainDate('1950-01-01'), Math.floor(Date.now() / MINUTE_MS) % BIRTHDAYS);
  return names.map((name) => ({ name, bornOn, idNumber: syntheticIdNumber((next += 1), bornOn) }));
}

export function newPerson(name: string): ListedPerson {
  const [person] = newPeople(name);
  if (!person) throw new Error('nobody was made up');
  return person;
}

/** The same person with a wrong check character, as a slip of the keyboard leaves it. */
export function misspelt(person: ListedPerson): ListedPerson {
  const last = person.idNumber.at(-1) === '1' ? '2' : '1';
  return { ...person, idNumber: person.idNumber.slice(0, 17) + last };
}

/** An incremental identity list in GB18030, as office software saves it; everybody enters. */
export function identityFile(people: readonly ListedPerson[], category: IdentityCategory, county: CountyCode): Buffer<ArrayBuffer> {
  const rows = people.map(({ idNumber, name, bornOn }) => [idNumber, name, sexOf(idNumber), bornOn, identityCategories[category].label, counties[county], '2026-08-03', '13800000000', '新增']);
  const text = [HEADINGS, ...rows].map((row) => row.join(',')).join('\r\n');
  return Buffer.from(iconv.encode(`${text}\r\n`, 'gb18030'));
}

const sexOf = (idNumber: string): string => (Number(idNumber[16]) % 2 ? '男' : '女');
