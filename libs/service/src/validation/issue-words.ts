import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const TYPES: Record<string, string> = { string: '文字', number: '数字', int: '整数', boolean: '是或否', array: '列表', object: '一组字段', date: '日期', file: '文件', null: '空' };
const FORMATS: Record<string, [message: string, remedy: string]> = {
  date: ['不是有效的日期', '请按 年-月-日 填写，例如 2026-10-12'],
  datetime: ['不是有效的时间', '请按 2026-10-12T09:30:00+08:00 的形式填写'],
  email: ['不是有效的电子邮箱', '请填写电子邮箱地址'],
  uuid: ['不是有效的编号', '请从列表中打开，不要手工填写编号'],
  url: ['不是有效的网址', '请填写完整网址'],
};

/** Whether the value is not there at all; parse with `reportInput` for it. */
export function isMissing(issue: Issue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
}

/** What is wrong, in words a person reads; a message given in the schema is kept. */
export function messageFor(issue: Issue): string {
  if (isMissing(issue) && issue.message.startsWith('无效')) return '没有填写';
  if (!issue.message.startsWith('无效') && !issue.message.startsWith('数值')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `类型不对，应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return '不是可选的值';
    case 'invalid_format':
      return FORMATS[issue.format]?.[0] ?? '格式不对';
    case 'too_small':
      return `${measure(issue.origin)}不足，至少 ${issue.minimum}`;
    case 'too_big':
      return `${measure(issue.origin)}超出，至多 ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** What a person can do about it. */
export function remedyFor(issue: Issue): string {
  if (isMissing(issue)) return '请填写此项';
  switch (issue.code) {
    case 'invalid_value':
      return `请从以下值中选择：${issue.values.slice(0, 20).map(String).join('、')}`;
    case 'invalid_format':
      return FORMATS[issue.format]?.[1] ?? '请核对格式后重新填写';
    case 'too_small':
      return `请填写不少于 ${issue.minimum} 的内容`;
    case 'too_big':
      return `请填写不超过 ${issue.maximum} 的内容`;
    default:
      return '请核对后重新填写';
  }
}

function measure(origin: string): string {
  return origin === 'string' ? '字数' : origin === 'array' || origin === 'set' ? '项数' : '数值';
}
