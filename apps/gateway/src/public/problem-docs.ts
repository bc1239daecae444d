import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ProblemDoc {
  code: string;
  title: string;
  paragraphs: string[];
}

const CODE = /^[A-Z][A-Z0-9_.]{1,80}$/;

/** `docs/problems/<CODE>.md`: the first line `# title`, then paragraphs of plain text. */
export class ProblemDocs {
  constructor(private readonly folder: string) {}

  async find(code: string): Promise<ProblemDoc | undefined> {
    if (!CODE.test(code)) return undefined;
    const text = await readFile(join(this.folder, `${code}.md`), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const [heading = '', ...paragraphs] = text.split(/\r?\n\s*\r?\n/).map((part) => part.trim()).filter(Boolean);
    return { code, title: heading.replace(/^#\s*/, ''), paragraphs };
  }

  async list(): Promise<ProblemDoc[]> {
    const names = await readdir(this.folder).catch(() => []);
    const docs = await Promise.all(names.filter((name) => name.endsWith('.md')).sort().map((name) => this.find(name.slice(0, -3))));
    return docs.filter((doc) => doc !== undefined);
  }
}
