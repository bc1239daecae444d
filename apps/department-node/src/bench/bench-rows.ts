import { idNumberCheckCharacter, SYNTHETIC_DIVISION, addDays, plainDate } from '@lianban/kernel';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

export const benchHeadings = ['序号', '证件号码', '姓名', '性别', '出生日期', '身份类别', '认定地', '认定日期', '联系电话', '银行账号', '家庭住址', '备注'];

const NAMES = [...'赵钱孙李周吴郑王冯陈'];
const GIVEN = ['建国', '秀英', '子涵', '䶮', '明华', '欣怡', '志强', '桂兰'];
const CATEGORIES = ['特困人员', '孤儿', '低保对象'];
const COUNTIES = ['昌江区', '珠山区', '浮梁县', '乐平市', '高新区', '昌南新区'];
const FIRST = plainDate('1932-01-01');
const BIRTHDAYS = 34_500;

/** 12 columns; 2 % faulty rows, 0.5 % repeated rows, 5 % of the addresses quoted. */
export function benchRow(index: number): string {
  const person = index % 200 === 199 ? index - 1 : index;
  const bornOn = addDays(FIRST, (person * 7919) % BIRTHDAYS);
  const sequence = Math.floor(person / BIRTHDAYS) * 2 + (person % 2);
  const first17 = `${SYNTHETIC_DIVISION}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const number = first17 + idNumberCheckCharacter(first17);
  const fault = index % 50 === 7;
  const address = index % 20 === 3 ? `"景德镇市,某路${index % 997}号"` : `景德镇市某路${index % 997}号`;
  return [
    index + 1, fault ? number.slice(0, 17) : number, (NAMES[person % 10] as string) + (GIVEN[person % 8] as string), person % 2 === 1 ? '男' : '女', bornOn, CATEGORIES[person % 3], COUNTIES[person % 6],
    '2026-09-01', `138${String(person).padStart(8, '0')}`, '', address, '',
  ].join(',');
}

/** Writes the file; answers its bytes. */
export async function writeBenchFile(path: string, rows: number): Promise<number> {
  const out = createWriteStream(path, { highWaterMark: 1 << 20 });
  out.write(`${benchHeadings.join(',')}\n`);
  for (let from = 0; from < rows; from += 5000) {
    let text = '';
    for (let index = from; index < Math.min(from + 5000, rows); index += 1) text += `${benchRow(index)}\n`;
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return out.bytesWritten;
}
