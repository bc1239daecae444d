import { Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { LianbanProblem, type FieldProblem } from '../problems/lianban-problem.js';
import { isMissing, messageFor, remedyFor } from './issue-words.js';

z.config(z.locales.zhCN());

/** Checks a body, query or parameter: `@Body(new ZodPipe(UploadForm)) form: UploadForm`. Also describes it in OpenAPI. */
@Injectable()
export class ZodPipe<T extends z.ZodType> implements PipeTransform<unknown, z.output<T>> {
  constructor(readonly schema: T) {}

  transform(value: unknown): z.output<T> {
    const result = this.schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    throw validationProblem(result.error);
  }
}

/** From a parse with `reportInput`: every fault of an input at once, by field, with what to do. The faulty values themselves are not repeated. */
export function validationProblem(error: z.ZodError): LianbanProblem {
  const errors = error.issues.flatMap(fieldProblems);
  const fields = [...new Set(errors.map(({ field }) => field))].slice(0, 5).join('、');
  return new LianbanProblem('VALIDATION_FAILED', 422, { detail: `有 ${errors.length} 处不符合要求：${fields}`, remedy: '请按每个字段的提示改正后重新提交', errors });
}

function fieldProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: pathOf([...issue.path, key]), code: 'UNKNOWN_FIELD', message: '没有这个字段', remedy: '请删去它，或核对字段名' }));
  }
  return [{ field: pathOf(issue.path), code: isMissing(issue) ? 'REQUIRED' : issue.code.toUpperCase(), message: messageFor(issue), remedy: remedyFor(issue) }];
}

function pathOf(path: PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index ? '.' : ''}${String(part)}`)).join('') || '(整体)';
}
