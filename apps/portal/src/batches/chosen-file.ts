/** Faults of a file that the browser can tell before anything is sent; the service tells the others. */
export type FileFault = 'NONE' | 'TYPE' | 'SIZE' | 'EMPTY' | 'VIRUS' | 'LOCKED' | 'FAILED' | 'MANY' | 'TEMPLATE';

export const MAX_FILE_BYTES = 1024 ** 3;

export function findFileFault(files: readonly Pick<File, 'name' | 'size'>[]): FileFault | null {
  const [file] = files;
  if (!file) return 'NONE';
  if (files.length > 1) return 'MANY';
  if (!/\.(csv|xlsx|txt)$/i.test(file.name)) return 'TYPE';
  if (file.size === 0) return 'EMPTY';
  return file.size > MAX_FILE_BYTES ? 'SIZE' : null;
}

const faults: readonly FileFault[] = ['NONE', 'TYPE', 'SIZE', 'EMPTY', 'VIRUS', 'LOCKED', 'FAILED', 'MANY', 'TEMPLATE'];

/** The file fault that a problem code names, e.g. `FILE_LOCKED`. */
export function faultOfCode(code: string): FileFault | null {
  return faults.find((fault) => code.endsWith(`FILE_${fault}`)) ?? null;
}
