export * from './public-record.js';
export * from './redaction/index.js';
export * from './publication/index.js';
