import type { FileStore, StoredFile } from '@lianban/crypto';
import busboy from 'busboy';
import type { Request } from 'express';
import type { Readable } from 'node:stream';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { paperProblems, type PaperProblems } from './paper-problems.messages.js';
import { endingFits, TypeSniffer, type MediaType } from './sniff-type.js';

export const MAX_PAPER_BYTES = 20 * 1024 * 1024;
export interface ReceivedPaper {
  name: string;
  mediaType: MediaType;
  stored: StoredFile;
  fields: Record<string, string>;
}

/** Where papers go, and with what their problem codes begin. */
export interface PaperDesk extends Pick<CaseworkProcedure, 'procedure'> {
  store: FileStore;
  /** Room of the store. */
  room: string;
}

/**
 * Streams the one file of a multipart body into the store, encrypted on its way. Refused before it is kept where its
 * size or beginning is wrong; refused where its content is not what its name says.
 */
export function receivePaper(request: Request, desk: PaperDesk): Promise<ReceivedPaper> {
  const problems = paperProblems(desk);
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    let taken: Promise<Omit<ReceivedPaper, 'fields'>> | undefined;
    const fail = (error: unknown): void => {
      request.unpipe(form);
      request.resume();
      reject(error as Error);
    };
    const form = formOf(request, problems, reject);
    if (!form) return;
    form.on('field', (name, value) => { fields[name] = value; });
    form.on('file', (_, content, { filename }) => {
      taken = take(content, filename ?? '', desk, problems);
      taken.catch(fail);
    });
    form.on('filesLimit', () => fail(problems.fileMany()));
    form.on('error', () => fail(problems.fileFailed()));
    request.on('aborted', () => fail(problems.fileFailed()));
    form.on('close', () => (taken ? taken.then((document) => resolve({ ...document, fields }), fail) : fail(problems.fileMissing())));
    request.pipe(form);
  });
}

function formOf(request: Request, problems: PaperProblems, reject: (error: Error) => void): busboy.Busboy | undefined {
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: 1, fileSize: MAX_PAPER_BYTES + 1, fields: 10, fieldSize: 1_000 } });
  } catch {
    reject(problems.fileMissing());
    return undefined;
  }
}

async function take(content: Readable, name: string, { store, room }: PaperDesk, problems: PaperProblems): Promise<Omit<ReceivedPaper, 'fields'>> {
  const sniffer = new TypeSniffer();
  let bytes = 0;
  const stored = await store.put(room, content, (part) => {
    bytes += part.length;
    if (bytes > MAX_PAPER_BYTES) throw problems.fileTooLarge();
    sniffer.push(part);
    if (!sniffer.hopeful) throw problems.fileType();
  });
  if (bytes === 0) throw problems.fileEmpty();
  const mediaType = sniffer.type();
  if (!mediaType) throw problems.fileType();
  if (!endingFits(name, mediaType)) throw problems.fileNamed();
  return { name, mediaType, stored };
}
