import { revokeKey } from '@lianban/crypto';
import { folderOf, inWords } from './key-folder.js';
import type { KeyFolder } from './keys.commands.js';

export async function revoke(keyId: string, options: KeyFolder): Promise<void> {
  await inWords(() => revokeKey(folderOf(options), keyId));
  console.log(`已吊销 ${keyId}：它签过的一切不再成立，正在运行的服务随即得知。`);
}
