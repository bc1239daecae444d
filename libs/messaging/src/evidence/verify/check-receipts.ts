import { ShareReceipt } from '@lianban/contracts';
import { isReceiptSigned } from '../../share/manifest-signature.js';
import { consumerOf, paths, type EvidenceFile } from '../evidence-format.js';
import type { EvidencePackage } from '../open-evidence.js';
import type { CheckedManifest } from './check-manifest.js';
import { checkPacked } from './check-seal.js';
import { readDocument } from './read-document.js';
import type { TrustedKeys } from './trusted-keys.js';
import type { Faults, ReceiptProof } from './verdict.js';

interface Context {
  evidence: EvidenceFile | undefined;
  keys: TrustedKeys | undefined;
  faults: Faults;
}

/** Each receipt is its consumer's own and names this very manifest. */
export async function checkReceipts(pack: EvidencePackage, checked: CheckedManifest | undefined, context: Context): Promise<ReceiptProof[]> {
  const consumers = pack.names.flatMap((name) => consumerOf(name) ?? []).sort();
  const proofs: ReceiptProof[] = [];
  for (const consumer of new Set(consumers)) {
    const path = paths.receipt(consumer);
    const document = await readDocument(pack, path, ShareReceipt, context.faults);
    if (!document) continue;
    checkPacked(context.evidence, path, document.bytes, context.faults);
    const { status, reasonCode, at, rowsApplied } = document.value;
    const wrong = wrongOf(document.value, consumer, checked, context.keys);
    if (wrong) context.faults.add(wrong.code, path, wrong.text);
    proofs.push({ consumer, status, reasonCode, at, rowsApplied, holds: !wrong && checked !== undefined && context.keys !== undefined });
  }
  return proofs;
}

function wrongOf(receipt: ShareReceipt, consumer: string, checked: CheckedManifest | undefined, keys: TrustedKeys | undefined): { code: string; text: string } | undefined {
  if (receipt.consumer !== consumer) return { code: 'RECEIPT_NAME', text: `${consumer} 的回执文件里是 ${receipt.consumer} 的回执` };
  if (keys && !isReceiptSigned(keys, receipt)) return { code: 'RECEIPT_SIGNATURE', text: `${consumer} 对回执的签名不成立：${keys.reasonAgainst(consumer, receipt.signature, receipt.at)}` };
  if (checked && !namesManifest(receipt, checked)) return { code: 'RECEIPT_OTHER_MANIFEST', text: `${consumer} 的回执所指的不是这份清单` };
  return undefined;
}

const namesManifest = ({ list, version, department, manifestSha256 }: ShareReceipt, { manifest, sha256 }: CheckedManifest): boolean =>
  manifestSha256 === sha256 && list === manifest.list && version === manifest.version && department === manifest.department;
