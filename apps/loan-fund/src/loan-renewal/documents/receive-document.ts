import type { FileStore, StoredFile } from '@lianban/crypto';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import { loanProblems } from '../problems.messages.js';
import { TypeSniffer, type MediaType } from './sniff-type.js';

export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;
/** Room of the store in which the papers of this procedure lie. */
export const documentRoom = 'loan-renewal';

export interface ReceivedDocument {
  name: string;
  mediaType: MediaType;
  stored: StoredFile;
  fields: Record<string, string>;
}

/** Streams the one file of a multipart body into the store, encrypted on its way. Refused before it is kept where its size or beginning is wrong. */
export function receiveDocument(request: Request, store: FileStore): Promise<ReceivedDocument> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    let taken: Promise<Omit<ReceivedDocument, 'fields'>> | undefined;
    const fail = (error: unknown): void => {
      request.unpipe(form);
      request.resume();
      reject(error as Error);
    };
    const form = formOf(request, reject);
    if (!form) return;
    form.on('field', (name, value) => { fields[name] = value; });
    form.on('file', (_, content, { filename }) => {
      taken = take(content, filename ?? '', store);
      taken.catch(fail);
    });
    form.on('filesLimit', () => fail(loanProblems.fileMany()));
    form.on('error', () => fail(loanProblems.fileFailed()));
    request.on('aborted', () => fail(loanProblems.fileFailed()));
    form.on('close', () => (taken ? taken.then((document) => resolve({ ...document, fields }), fail) : fail(loanProblems.fileMissing())));
    request.pipe(form);
  });
}

function formOf(request: Request, reject: (error: Error) => void): busboy.Busboy | undefined {
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: 1, fileSize: MAX_DOCUMENT_BYTES + 1, fields: 10, fieldSize: 1_000 } });
  } catch {
    reject(loanProblems.fileMissing());
    return undefined;
  }
}

async function take(content: Readable, name: string, store: FileStore): Promise<Omit<ReceivedDocument, 'fields'>> {
  const sniffer = new TypeSniffer();
  let bytes = 0;
  const stored = await store.put(documentRoom, content, (part) => {
    bytes += part.length;
    if (bytes > MAX_DOCUMENT_BYTES) throw loanProblems.fileTooLarge();
    sniffer.push(part);
    if (!sniffer.hopeful) throw loanProblems.fileType();
  });
  if (bytes === 0) throw loanProblems.fileEmpty();
  const mediaType = sniffer.type();
  if (!mediaType) throw loanProblems.fileType();
  return { name, mediaType, stored };
}
