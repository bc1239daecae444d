import { rotateKey, rotatePlatformKey } from '@lianban/crypto';
import { OperatorError } from '@lianban/stack';
import { folderOf, inWords } from './key-folder.js';
import type { KeyFolder } from './keys.commands.js';

export interface RotateChoices extends KeyFolder {
  purpose: string;
  overlapSeconds: string;
  validDays: string;
  resume?: true;
}

export async function rotate(name: string, options: RotateChoices): Promise<void> {
  const { purpose, resume } = options;
  if (purpose !== 'sign' && purpose !== 'wrap') throw new OperatorError('KEYS.PURPOSE', `用途 ${purpose} 不能用这个命令轮换`, '写 sign 或 wrap；摘要密钥的轮换要求各节点先全量重发');
  const [overlapSeconds, validDays] = [numberOf(options.overlapSeconds), numberOf(options.validDays)];
  const keyId = await inWords(() => rotateKey(folderOf(options), name, purpose, { overlapSeconds, validDays, resume: resume ?? false }));
  console.log(`${name} 的新密钥：${keyId}。旧密钥的签名再认 ${overlapSeconds} 秒；以前的证据仍然成立。`);
}

export async function rotatePlatform(options: KeyFolder & { resume?: true }): Promise<void> {
  const keyId = await inWords(() => rotatePlatformKey(folderOf(options), { resume: options.resume ?? false }));
  console.log(`新的平台密钥：${keyId}。请把新的 platform.pub.json 交给核验证据的各方；手里的旧公钥仍可核验。`);
}

function numberOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new OperatorError('KEYS.NUMBER', `${text} 不是数目`, '写不带小数的数字');
}
