import { checkRules, checkSentence, type CheckCode } from '@lianban/contracts';

/** Codes with which a file as a whole is refused. */
export type FileRefusalCode = Extract<CheckCode, `FILE_${string}`>;

/** The file cannot be taken. The message is for people; neither it nor the parameter repeats a cell. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly remedy: string;
  constructor(readonly code: FileRefusalCode, readonly parameter: string | null = null) {
    super(checkSentence(code, parameter));
    this.remedy = checkRules[code].remedy;
  }
}
