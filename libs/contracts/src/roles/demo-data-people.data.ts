import type { DepartmentCode } from '../places/departments.js';

/**
 * Invented people of the departments of 景府发〔2023〕10号 art. 5 that have no procedure of their own here: officer, reviewer
 * and second reviewer; their accounts are `<prefix>-data-officer`, `<prefix>-data-reviewer`, `<prefix>-data-reviewer-2`.
 */
export const demoDataPeople: readonly { prefix: string; department: DepartmentCode; people: readonly [string, string, string] }[] = [
  { prefix: 'human-resources', department: 'human-resources', people: ['游聘贤', '卓任能', '成覆验'] },
  { prefix: 'education', department: 'education', people: ['文启蒙', '闻弦歌', '桃李芳'] },
  { prefix: 'health', department: 'health', people: ['华济众', '扁怀仁', '秦越诊'] },
  { prefix: 'finance', department: 'finance-bureau', people: ['贝量入', '计为出', '乐清账'] },
  { prefix: 'audit', department: 'audit', people: ['明查微', '鉴知远', '直言审'] },
  { prefix: 'justice', department: 'justice', people: ['法平允', '皋正直', '公持正'] },
  { prefix: 'development', department: 'development-reform', people: ['谋长策', '展宏图', '规复议'] },
  { prefix: 'insurance-bureau', department: 'medical-insurance', people: ['保安康', '医者仁', '应再核'] },
];
