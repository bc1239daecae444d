import { LianbanProblem } from '@lianban/service';
import { problemPrefix, type CaseworkProcedure } from '../casework-procedure.js';

const texts = {
  fileMissing: ['FILE_MISSING', '没有收到文件', '选择文件后再上传'],
  fileMany: ['FILE_MANY', '一次只能上传一个文件', '逐个上传'],
  fileEmpty: ['FILE_EMPTY', '文件是空的', '核对文件内容后重新上传'],
  fileTooLarge: ['FILE_TOO_LARGE', '文件超过 20 MB', '压缩扫描分辨率，或分成几个文件上传'],
  fileType: ['FILE_TYPE', '文件内容不是可以接收的类型', '上传 PDF、OFD、JPEG、PNG、XLSX 或 DOCX 文件'],
  fileNamed: ['FILE_NAMED', '文件的内容与文件名的扩展名不符', '核对是否选错文件；用原程序另存为正确的格式后重新上传'],
  fileFailed: ['FILE_FAILED', '文件没有传完', '检查网络后重新上传'],
} as const;
export type PaperProblems = Record<keyof typeof texts, () => LianbanProblem>;

/** Why a paper is not taken; the codes begin with the procedure's name. */
export function paperProblems(procedure: Pick<CaseworkProcedure, 'procedure'>): PaperProblems {
  const invalid = ([name, detail, remedy]: (typeof texts)[keyof typeof texts]) => () =>
    new LianbanProblem(`${problemPrefix(procedure)}.${name}`, 422, { detail, remedy, errors: [{ field: 'file', code: name, message: detail, remedy }] });
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, invalid(text)])) as PaperProblems;
}
