import { AccidentGrade, CountyCode, dateFact } from '@lianban/contracts';
import { z } from 'zod';

const filled = (label: string, max: number) => z.string(`请填写${label}`).trim().min(1, `请填写${label}`).max(max, `${label}不超过 ${max} 字`);
const people = (label: string) => z.int(`${label}须为整数`).min(0, `${label}不得为负`).max(10_000, `${label}过大`);

/** `POST /accidents`: what is known of an accident when it is entered. `grade` may be left out: it follows from the toll. */
export const FileAccidentBody = z.object({
  title: filled('事故名称', 100),
  happenedOn: dateFact,
  reportedOn: dateFact,
  county: CountyCode,
  place: filled('事故地点', 200),
  firmName: filled('事故单位', 100),
  creditCode: z.string().trim().max(18, '统一社会信用代码为 18 位').nullable().default(null),
  summary: filled('事故概况', 2_000),
  deaths: people('死亡人数'),
  injured: people('重伤人数'),
  lossFen: z.int('直接经济损失以分为单位，须为整数').min(0, '直接经济损失不得为负').max(10_000_000_000_000, '直接经济损失过大，请核对单位是否为分'),
  trafficOrFire: z.boolean('请说明是否道路交通或火灾事故').default(false),
  grade: AccidentGrade.nullable().default(null),
  persons: z.array(filled('人员姓名', 40)).max(200, '人员姓名不超过 200 个').default([]),
});
export type FileAccidentBody = z.infer<typeof FileAccidentBody>;
