import { UploadForm } from '@lianban/contracts';
import { validationProblem } from '@lianban/service';
import { FileRefused } from '@lianban/tabular';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';

export interface UploadedFile {
  name: string;
  content: Readable;
  /** The part was cut at the limit. */
  truncated(): boolean;
}

/**
 * Reads a multipart upload whose file comes after its fields. `take` gets the form and the file as it streams in.
 * Throws FileRefused FILE_NONE, FILE_MANY, FILE_FAILED, and a validation problem for the fields.
 */
export function receiveForm<T>(request: Request, maxBytes: number, take: (form: UploadForm, file: UploadedFile) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string[]> = {};
    let taken: Promise<T> | undefined;
    let files = 0;
    const fail = (error: unknown): void => {
      request.unpipe(parser);
      request.resume();
      reject(error as Error);
    };
    const parser = parserFor(request, maxBytes, fail);
    if (!parser) return;
    parser.on('field', (name, value) => {
      (fields[name] ??= []).push(value);
    });
    parser.on('file', (_, content, info) => {
      files += 1;
      if (files > 1) {
        content.resume();
        return;
      }
      const form = UploadForm.safeParse(formOf(fields));
      if (!form.success) {
        content.resume();
        return fail(validationProblem(form.error));
      }
      taken = take(form.data, { name: info.filename ?? '', content, truncated: () => (content as { truncated?: boolean }).truncated === true });
      taken.catch(fail);
    });
    parser.on('error', () => fail(new FileRefused('FILE_FAILED')));
    request.on('aborted', () => fail(new FileRefused('FILE_FAILED')));
    parser.on('close', () => {
      if (files > 1) fail(new FileRefused('FILE_MANY'));
      else if (!taken) fail(new FileRefused('FILE_NONE'));
      else taken.then(resolve, fail);
    });
    request.pipe(parser);
  });
}

function parserFor(request: Request, maxBytes: number, fail: (error: unknown) => void): busboy.Busboy | undefined {
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: 2, fileSize: maxBytes, fields: 40, fieldSize: 10_000 } });
  } catch {
    fail(new FileRefused('FILE_NONE'));
    return undefined;
  }
}

function formOf(fields: Record<string, string[]>): Record<string, unknown> {
  const single = (name: string): string | undefined => fields[name]?.[0] || undefined;
  const counties = (fields['counties'] ?? []).flatMap((value) => value.split(',')).map((value) => value.trim()).filter(Boolean);
  return { list: single('list'), period: single('period'), mode: single('mode'), correctsBatchId: single('correctsBatchId'), counties: [...new Set(counties)] };
}
