import { readPublicDirectory } from '@lianban/crypto';
import { folderOf, inWords } from './key-folder.js';
import type { KeyFolder } from './keys.commands.js';

const states = { current: '在用', retired: '已停用', revoked: '已吊销' } as const;

export async function listKeys(options: KeyFolder & { json?: true }): Promise<void> {
  const directory = await inWords(async () => readPublicDirectory(folderOf(options)));
  if (options.json) return console.log(JSON.stringify(directory));
  console.log(`登记签发于 ${directory.issuedAt}，平台密钥 ${directory.platformKeyId}`);
  for (const { keyId, state, notAfter, retiredAt, revokedAt } of directory.keys) {
    const ends = [notAfter && `有效至 ${notAfter}`, retiredAt && `停用于 ${retiredAt}`, revokedAt && `吊销于 ${revokedAt}`].filter(Boolean).join('，');
    console.log(`${keyId}  ${states[state]}  ${ends}`);
  }
  if (directory.platformUnfinished) console.log('平台密钥的轮换没有做完：用 keys rotate-platform --resume 做完');
  for (const { keyId } of directory.unfinished) console.log(`${keyId}  轮换没有做完：用 keys rotate --resume 做完`);
}
