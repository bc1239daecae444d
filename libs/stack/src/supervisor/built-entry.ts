import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.js';
import { workspaceRoot } from '../state/state-paths.js';

/** The built file of an app. @throws OperatorError when it has not been built. */
export function builtEntry(app: string, file: string): string {
  const entry = join(workspaceRoot, 'apps', app, 'dist', file);
  if (existsSync(entry)) return entry;
  throw new OperatorError('STACK.NOT_BUILT', `${app} 尚未构建（缺少 ${entry}）`, '运行 npm run build，或直接运行 npm start');
}
