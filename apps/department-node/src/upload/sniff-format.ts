import { FileRefused } from '@lianban/tabular';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const OTHERS: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], '，现为 PDF'], [[0xff, 0xd8, 0xff], '，现为图片'], [[0x89, 0x50, 0x4e, 0x47], '，现为图片'], [[0x52, 0x61, 0x72, 0x21], '，现为压缩包'],
  [[0x37, 0x7a, 0xbc, 0xaf], '，现为压缩包'], [[0x1f, 0x8b], '，现为压缩包'], [[0x4d, 0x5a], '，现为程序'],
];

const startsWith = (head: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => head[index] === byte);

/** The format by the first bytes and the name. Throws FileRefused FILE_TYPE, FILE_LOCKED, FILE_MACRO. */
export function sniffFormat(head: Uint8Array, name: string): 'csv' | 'xlsx' {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(head, OLE)) {
    if (extension === 'xls' || extension === 'et' || extension === 'doc') throw new FileRefused('FILE_TYPE', `，现为 ${extension}`);
    throw new FileRefused('FILE_LOCKED');
  }
  const other = OTHERS.find(([magic]) => startsWith(head, magic));
  if (other) throw new FileRefused('FILE_TYPE', other[1]);
  if (startsWith(head, ZIP)) {
    if (extension === 'xlsm') throw new FileRefused('FILE_MACRO');
    return 'xlsx';
  }
  if (extension !== '' && !['csv', 'txt', 'tsv'].includes(extension)) throw new FileRefused('FILE_TYPE', `，现为 ${extension}`);
  return 'csv';
}
