const SPACES = /[\s\u00A0\u3000]+/g;
const FULL_WIDTH = /[\uFF10-\uFF19]/g;
/** Writers without the hexagonal brackets on their keyboard put others around the year. */
const YEAR = /[〔［[【（(﹝](\d{4})[〕］\]】）)﹞]/;
const NUMBER = /^[\u4E00-\u9FFF（）]{2,30}〔(?:19|20)\d{2}〕第?[\dA-Z\u4E00-\u9FFF-]{1,20}号$/;

/** Number of an administrative decision in one form, `景应急罚〔2026〕12号`; null for text that is none. */
export function normaliseDecisionNumber(text: string): string | null {
  const plain = text.replace(SPACES, '').replace(FULL_WIDTH, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(YEAR, '〔$1〕').replaceAll('(', '（').replaceAll(')', '）');
  return NUMBER.test(plain) ? plain : null;
}
