import { OperatorError } from '@lianban/stack';
import { createProgram } from './program.js';

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  process.exitCode = 1;
  if (error instanceof OperatorError) console.error(`✗ ${error.message}\n  办法：${error.remedy}（${error.code}）`);
  else console.error(error);
}
