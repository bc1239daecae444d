const SYNTHETIC_DIVISION = '360299';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdNumber(text) {
  const day = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17].toUpperCase();
}

/** Identity numbers in a text that are valid and outside the block of made-up people, with their offsets. */
export function realIdNumbers(text) {
  return [...text.matchAll(/(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/g)]
    .filter(([number]) => isIdNumber(number) && !number.startsWith(SYNTHETIC_DIVISION))
    .map(({ index }) => index);
}

/** A number that may be a living person's has no place in a source file, not even in a comment. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { real: 'A valid identity number outside division 360299 may be a real person\'s. Use syntheticIdNumber() of @lianban/kernel.' },
  },
  create(context) {
    return {
      Program() {
        for (const index of realIdNumbers(context.sourceCode.text)) {
          context.report({ loc: context.sourceCode.getLocFromIndex(index), messageId: 'real' });
        }
      },
    };
  },
};
