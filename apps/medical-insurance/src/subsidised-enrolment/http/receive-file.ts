import busboy from 'busboy';
import type { Request } from 'express';
import { enrolmentProblems } from '../problems.messages.js';

/** A queue of an office with tens of thousands of rows stays far below. */
const MAX_BYTES = 20 * 1024 * 1024;

/** The one file of a multipart body, whole; refused when there is none, more than one, or too much of it. */
export function receiveFile(request: Request): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let received = false;
    const form = reader(request, reject);
    if (!form) return;
    form.on('file', (_name, stream) => {
      received = true;
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('limit', () => reject(enrolmentProblems.answersTooLarge()));
    });
    form.on('filesLimit', () => reject(enrolmentProblems.answersFile()));
    form.on('error', () => reject(enrolmentProblems.answersMissing()));
    form.on('close', () => (received ? resolve(Buffer.concat(parts)) : reject(enrolmentProblems.answersMissing())));
    request.pipe(form);
  });
}

function reader(request: Request, reject: (error: Error) => void): busboy.Busboy | undefined {
  try {
    return busboy({ headers: request.headers, limits: { files: 1, fileSize: MAX_BYTES, fields: 10 } });
  } catch {
    reject(enrolmentProblems.answersMissing());
    return undefined;
  }
}
