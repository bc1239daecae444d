import { sha256Hex } from '@lianban/crypto';
import { evidenceBytes, EvidenceFile, isKnownPath, paths } from '../evidence-format.js';
import type { EvidencePackage } from '../open-evidence.js';
import { readDocument } from './read-document.js';
import type { TrustedKeys } from './trusted-keys.js';
import type { Faults } from './verdict.js';

/** `evidence.json`: signed by the holder of the copy, naming every file that is there and none that is not. */
export async function checkSeal(pack: EvidencePackage, keys: TrustedKeys | undefined, faults: Faults): Promise<EvidenceFile | undefined> {
  checkNames(pack, faults);
  const document = await readDocument(pack, paths.evidence, EvidenceFile, faults);
  if (!document) return undefined;
  const evidence = document.value;
  if (keys && !keys.verifyAt(evidence.holder, evidenceBytes(evidence), evidence.signature, evidence.madeAt)) {
    faults.add('SEAL_INVALID', paths.evidence, `${evidence.holder} 对证据包目录的签名不成立：${keys.reasonAgainst(evidence.holder, evidence.signature, evidence.madeAt)}`);
  }
  if (evidence.copyOf === 'giver' && evidence.holder !== evidence.department) faults.add('SEAL_HOLDER', paths.evidence, '发布方的副本由另一方签发');
  checkListed(pack, evidence, faults);
  return evidence;
}

function checkNames(pack: EvidencePackage, faults: Faults): void {
  const seen = new Set<string>();
  for (const name of pack.names) {
    if (!isKnownPath(name)) faults.add('FILE_UNKNOWN', name, `${name} 不属于证据包`);
    if (seen.has(name)) faults.add('FILE_TWICE', name, `${name} 有两份`);
    seen.add(name);
  }
}

function checkListed(pack: EvidencePackage, { files }: EvidenceFile, faults: Faults): void {
  const listed = new Set(files.map(({ path }) => path));
  for (const name of pack.names) if (isKnownPath(name) && name !== paths.evidence && !listed.has(name)) faults.add('FILE_UNLISTED', name, `${name} 不在证据包目录中`);
  for (const path of listed) if (!pack.names.includes(path)) faults.add('FILE_MISSING', path, `缺少目录中的 ${path}`);
}

/** Whether a file is as the holder packed it. */
export function checkPacked(evidence: EvidenceFile | undefined, path: string, bytes: Buffer, faults: Faults): void {
  const listed = evidence?.files.find((file) => file.path === path);
  if (listed && (listed.bytes !== bytes.length || listed.sha256 !== sha256Hex(bytes))) faults.add('FILE_CHANGED', path, `${path} 在装入证据包之后被改过`);
}
