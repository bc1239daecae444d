import type { Refusal } from '@lianban/kernel';
import { LianbanProblem, type FieldProblem } from '@lianban/service';
import { stepRefusals, type RequestSpec } from '@lianban/steps';
import { problemPrefix } from '../casework-procedure.js';

export type RefusalWords = Readonly<Record<string, { detail: string; remedy: string }>>;

/** What the record does not allow now is 409; what people filled in wrongly is 422. */
const ofRecord = new Set<string>(['CASE_CLOSED', 'STEP_NOT_OPEN', 'STEP_SUSPENDED', 'PAPERS_MISSING', 'SAME_PERSON']);

/**
 * A refusal of a procedure's pure decision as people are told: its sentence, the fields or papers it names, and the
 * remedy. `conflicts`: codes of the procedure's own that the record, not the form, gives rise to.
 */
export function refusalProblem(procedure: string, words: RefusalWords, conflicts: readonly string[] = []): (refusal: Refusal) => LianbanProblem {
  return ({ code, detail = {} }) => {
    const { detail: sentence, remedy } = words[code] ?? (stepRefusals as RefusalWords)[code] ?? { detail: '现在不能这样办理', remedy: '刷新页面后重试' };
    const errors = errorsOf(code, detail, sentence, remedy);
    const named = `${problemPrefix({ procedure })}.${code}`;
    const conflict = ofRecord.has(code) || conflicts.includes(code) || detail['conflict'] === true;
    return new LianbanProblem(named, conflict ? 409 : 422, { detail: `${sentence}${further(detail)}`, remedy, ...(errors.length > 0 && { errors }) });
  };
}

/** A request as the command that `decide` takes; what was filled in wrongly is refused by its fields. */
export function requestCommand(procedure: string, name: string, spec: Pick<RequestSpec, 'form'>, data: Readonly<Record<string, unknown>>, by: string): { type: string; by: string } {
  const form = spec.form.safeParse(data);
  if (form.success) return { ...form.data, type: name, by };
  throw refusalProblem(procedure, {})({ code: 'DATA_INVALID', detail: { errors: form.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) } });
}

type Detail = Readonly<Record<string, unknown>>;

function further({ labels, on, words }: Detail): string {
  if (Array.isArray(labels)) return `：${labels.join('、')}`;
  if (typeof words === 'string') return `：${words}`;
  return typeof on === 'string' ? `：${on}` : '';
}

function errorsOf(code: string, { errors, field, papers, labels }: Detail, message: string, remedy: string): FieldProblem[] {
  if (Array.isArray(errors)) return errors.map((one: { field: string; message: string; code?: string; remedy?: string }) => ({ code: 'INVALID', ...one }));
  if (typeof field === 'string') return [{ field, code, message, remedy }];
  if (Array.isArray(papers)) return papers.map((kind: string, index) => ({ field: 'documents', code: kind, message: String((labels as unknown[] | undefined)?.[index] ?? kind) }));
  return [];
}
