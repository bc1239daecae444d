export * from './public-record.js';
