import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { answerLine } from './answer-line.js';

/** Some editors put one before the first line. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Answers worked cases from one stream to another. Resolves to the exit code: 0, or 3 when a line was unreadable. */
export async function evaluateStream(input: Readable, output: Writable): Promise<0 | 3> {
  let unreadable = false;
  let lineNumber = 0;
  for await (const lines of linesOf(input)) {
    const answers: string[] = [];
    for (const line of lines) {
      lineNumber += 1;
      if (line.trim() === '') continue;
      const answer = answerLine(lineNumber === 1 ? line.replace(BYTE_ORDER_MARK, '') : line, lineNumber);
      unreadable ||= !answer.readable;
      answers.push(answer.text, '\n');
    }
    if (answers.length > 0 && !output.write(answers.join(''))) await once(output, 'drain');
  }
  return unreadable ? 3 : 0;
}

/** Lines as they arrive, split at \n only: JSON text may hold U+2028, at which readline would cut it. */
async function* linesOf(input: Readable): AsyncGenerator<string[]> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  if (rest !== '') yield [rest];
}
