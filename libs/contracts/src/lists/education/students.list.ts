import { article } from '@lianban/kernel';
import { changeColumn, countyColumn, dateColumn, documentTypeColumn, idNumberColumn, nameColumn, sexColumn } from '../columns.js';
import { defineList } from '../list-contract.js';

/** Kinds of schools and of what cares for children before school, whose pupils are enrolled (art. 5). */
export const schoolKinds = ['幼儿园', '小学', '初中', '普通高中', '中等职业学校', '特殊教育学校', '高等学校'] as const;
export const terms = ['第一学期', '第二学期'] as const;

/** Everyone who is at a school of the city. Monthly: pupils come, leave and move within a school year, and what counts is who is there now. */
export const students = defineList({
  id: 'students',
  version: '1',
  title: '在校（园）学生信息',
  department: 'education',
  columns: [
    idNumberColumn, nameColumn, sexColumn, documentTypeColumn,
    { key: 'school', label: '学校（园）名称', type: 'party-name', required: true, alternates: ['学校名称', '就读学校', '学校', '幼儿园名称', '所在学校'] },
    { key: 'schoolKind', label: '学校类别', type: 'text', required: true, values: schoolKinds, alternates: ['办学类型', '学段', '学校类型', '学校性质'] },
    { key: 'schoolYear', label: '学年', type: 'year', required: true, alternates: ['学年度', '所属学年', '入学学年'], hint: '学年开始的年份：2026—2027 学年填 2026' },
    { key: 'term', label: '学期', type: 'text', required: true, values: terms, alternates: ['所属学期', '学期名称'] },
    { key: 'grade', label: '年级', type: 'text', required: false, maxLength: 20, alternates: ['就读年级', '所在年级', '年级名称'] },
    countyColumn('学校所在地', ['学校属地', '就读地', '学校所在县区']),
    dateColumn('enteredOn', '入学（园）日期', ['入学日期', '入园日期', '入学时间'], false),
    changeColumn,
  ],
  rowKey: ['idNumber'],
  countyColumn: 'county',
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 10, label: '每月 10 日前' },
  sharing: { attribute: 'conditional', condition: '仅供组织在校（园）学生参保', purpose: '在校（园）学生应参尽参' },
  consumers: ['medical-insurance'],
  basis: [article('景府发〔2023〕10号', '5'), article('景府发〔2023〕10号', '9')],
  modes: ['full', 'incremental'],
});
