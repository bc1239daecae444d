import { CryptoError } from '@lianban/crypto';
import { findStackFile, OperatorError } from '@lianban/stack';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyFolder } from './keys.commands.js';

/** Throws OperatorError when there is no key directory. */
export function folderOf({ keyDir, state }: KeyFolder): string {
  const folder = keyDir ?? findStackFile(state)?.keyDir ?? join(state, 'keys');
  if (existsSync(join(folder, 'registry.json'))) return folder;
  throw new OperatorError('KEYS.NOT_FOUND', `${folder} 中没有密钥登记`, '用 --key-dir 指明密钥文件夹，或用 --state 指明状态文件夹');
}

/** Says what a fault of the key directory means and what to do. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    throw remedies[error.code]?.(error) ?? error;
  }
}

const remedies: Partial<Record<CryptoError['code'], (error: CryptoError) => OperatorError>> = {
  'CRYPTO.ROTATION_UNFINISHED': (error) => new OperatorError('KEYS.UNFINISHED', '上一次轮换没有做完，新密钥还没有进入登记', '先加 --resume 再运行一次，把它做完', { cause: error }),
  'CRYPTO.KEY_UNKNOWN': (error) => new OperatorError('KEYS.UNKNOWN', '密钥文件夹里没有这个名称或这把密钥', '用 npx lianban keys list 查看登记了哪些', { cause: error }),
  'CRYPTO.INPUT_INVALID': (error) => new OperatorError('KEYS.CURRENT', '这是正在使用的密钥，吊销后该方就没有密钥可用', '先用 npx lianban keys rotate 换上新密钥，再吊销这一把', { cause: error }),
  'CRYPTO.REGISTRY_INVALID': (error) => new OperatorError('KEYS.REGISTRY_INVALID', '密钥登记的签名不成立，或者与私钥文件不配套', '恢复密钥文件夹的备份', { cause: error }),
};
