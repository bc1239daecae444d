import { dataOf } from '@lianban/steps';
import type { Accident } from './accident-investigation.state.js';
import type { AccidentStepCode } from './steps/accident-steps.js';

/** The public text to begin with: the whole report as it was submitted (item 7), still to be checked for what must not be public. */
export function accidentDraft(code: AccidentStepCode, record: Accident): Readonly<Record<string, unknown>> {
  if (code !== 'redaction') return {};
  const report = dataOf(record, 'investigation', 'submitted') ?? {};
  const parts: [string, unknown][] = [['事故概况', record.facts.summary], ['事故原因', report['cause']], ['责任认定和处理建议', report['liability']], ['防范和整改措施', report['measures']]];
  const body = parts.filter(([, text]) => text).map(([heading, text]) => `## ${heading}\n${String(text)}`).join('\n\n');
  return { title: `${record.facts.title}调查报告`, body };
}
