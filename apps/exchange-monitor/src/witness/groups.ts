/** Under these the monitor takes shares and the answers to them. */
export const witnessGroup = 'exchange-monitor.witness';
export const receiptGroup = 'exchange-monitor.receipts';
