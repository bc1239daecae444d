export { FileRefused, type FileRefusalCode } from './refusal.js';
export { csvLimits, xlsxLimits, type ReadLimits, type TabularRow } from './row.js';
export { decodeText, type ByteSource, type CsvEncoding } from './csv/decode-text.js';
export { detectCsv, detectDelimiter, detectEncoding, refuseBinary, type CsvDialect } from './csv/detect-csv.js';
export { Utf8Probe } from './csv/utf8-probe.js';
export { readCsv, type ReadCsvOptions } from './csv/read-csv.js';
export { csvWriter, guardCell, unguardCell } from './csv/write-csv.js';
export { readXlsx, xlsxSheets, type ReadXlsxOptions } from './xlsx/read-xlsx.js';
export { writeXlsx, type CellSpec, type SheetColumn, type SheetSpec } from './xlsx/write-xlsx.js';
