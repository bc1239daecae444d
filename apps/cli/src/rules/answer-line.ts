import { evaluateCase } from '@lianban/rules';

export interface AnsweredLine {
  /** One JSON line, without its end. */
  text: string;
  readable: boolean;
}

/**
 * Answers one line `{id, rule, input}` with `{id, result}`. A line that is not JSON, or has no rule, is answered with
 * `LINE_UNREADABLE` in its place, so that the order is kept; a refusal by a rule is an answer like any other.
 */
export function answerLine(line: string, lineNumber: number): AnsweredLine {
  const asked = parsed(line);
  if (typeof asked?.rule !== 'string') {
    const result = { error: 'LINE_UNREADABLE', line: lineNumber, message: '该行须为 JSON 对象，含 id、rule、input' };
    return { text: JSON.stringify({ id: asked?.id ?? null, result }), readable: false };
  }
  return { text: JSON.stringify({ id: asked.id ?? null, result: evaluateCase(asked.rule, asked.input) }), readable: true };
}

function parsed(line: string): { id?: unknown; rule?: unknown; input?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
