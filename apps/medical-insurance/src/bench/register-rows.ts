import { createHash } from 'node:crypto';
import { counties, type ChangeRow, type CountyCode } from '@lianban/contracts';
import { addDays, idNumberCheckCharacter, plainDate, SYNTHETIC_DIVISION } from '@lianban/kernel';
import { bucketOf } from '@lianban/messaging';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const places = Object.keys(counties) as CountyCode[];
const FIRST = plainDate('1932-01-01');
const BIRTHDAYS = 34_500;
const NAMES = [...'赵钱孙李周吴郑王冯陈'];
const GIVEN = ['建国', '秀英', '子涵', '明华', '欣怡', '志强', '桂兰'];

/** A row of the household register as it lies in a chunk. */
export function registerRow(index: number): ChangeRow {
  const bornOn = addDays(FIRST, (index * 7919) % BIRTHDAYS);
  const first17 = `${SYNTHETIC_DIVISION}${bornOn.replaceAll('-', '')}${String(Math.floor(index / BIRTHDAYS)).padStart(3, '0')}`;
  const idNumber = first17 + idNumberCheckCharacter(first17);
  const name = (NAMES[index % 10] as string) + (GIVEN[index % 7] as string);
  const idDigest = digest(idNumber);
  return {
    op: 'added', rowKey: digest(`row ${idNumber}`), county: places[index % places.length] as CountyCode, idDigest, nameDigest: digest(`name ${idDigest}`), line: index + 2,
    fields: { idNumber, name, sex: index % 2 === 1 ? '男' : '女', bornOn, documentType: null, county: places[index % places.length] as string, residence: '本市户籍', relation: '户主', phone: `138${String(index).padStart(8, '0')}` },
  };
}

/** Indexes by bucket, so that the rows come in the order in which chunks are cut. */
export function inBuckets(rows: number): number[][] {
  const buckets: number[][] = Array.from({ length: 64 }, () => []);
  for (let index = 0; index < rows; index += 1) buckets[bucketOf(registerRow(index).idDigest)]!.push(index);
  return buckets;
}

/** What a bare COPY is given: the same facts, tab by tab. */
export function* copyLines(rows: number): Generator<string> {
  for (let index = 0; index < rows; index += 1) {
    const { rowKey, county, idDigest, nameDigest, line, fields } = registerRow(index);
    yield [rowKey, county, idDigest, nameDigest, line, ...Object.values(fields).map((value) => value ?? '\\N')].join('\t') + '\n';
  }
}
