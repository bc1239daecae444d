import { departments, type ShareManifest } from '@lianban/contracts';
import { paths, type EvidenceFile } from '../evidence-format.js';
import type { EvidencePackage } from '../open-evidence.js';
import { checkChunks } from './check-chunks.js';
import { checkManifest, type CheckedManifest } from './check-manifest.js';
import { checkReceipts } from './check-receipts.js';
import { checkPacked, checkSeal } from './check-seal.js';
import { trustedKeys, type Trust, type TrustedKeys } from './trusted-keys.js';
import { Faults, type EvidenceFacts, type EvidenceVerdict, type ReceiptProof } from './verdict.js';

/** The node lands for every department that it serves. */
const NODE = 'department-node';

/** Proves from the files of a package and the anchor alone. Never throws for what is in the package. */
export async function verifyEvidence(pack: EvidencePackage, trust: Trust): Promise<EvidenceVerdict> {
  const faults = new Faults();
  const keys = await trustedKeys(pack, trust, faults);
  const evidence = await checkSeal(pack, keys, faults);
  for (const path of [paths.registry, paths.platform]) if (keys) checkPacked(evidence, path, await pack.read(path), faults);
  const checked = await checkManifest(pack, evidence, keys, faults);
  const bytes = checked ? await checkChunks(pack, checked.manifest, evidence, faults) : 0;
  const sent = faults.none && keys !== undefined && checked !== undefined && evidence !== undefined;
  const receipts = await checkReceipts(pack, checked, { evidence, keys, faults });
  const open = sent ? unanswered(evidence, checked.manifest, receipts) : [];
  return { proved: sent && faults.none && open.length === 0, sent, receipts, faults: faults.list(), open, facts: factsOf(evidence, checked, keys, bytes) };
}

/** Recipients of whom no receipt shows that they applied the version; in a consumer's copy only the consumer counts. */
function unanswered({ copyOf, holder }: EvidenceFile, manifest: ShareManifest, receipts: readonly ReceiptProof[]): string[] {
  const answering = (name: string): ReceiptProof | undefined => receipts.find(({ consumer }) => consumer === name) ?? (Object.hasOwn(departments, name) ? receipts.find(({ consumer }) => consumer === NODE) : undefined);
  const wanted = copyOf === 'consumer' ? [holder] : recipientsOf(manifest);
  return wanted.flatMap((name) => {
    const receipt = answering(name);
    if (!receipt) return `没有 ${name} 的回执，不能证明它收到`;
    return receipt.status === 'applied' && receipt.holds ? [] : `${name} 的回执为 ${receipt.status}${receipt.reasonCode ? `（${receipt.reasonCode}）` : ''}，不能证明它已应用`;
  });
}

/** Who the data key was wrapped for, besides the giver itself. */
const recipientsOf = ({ dataKey, department }: ShareManifest): string[] => [...new Set(dataKey.wraps.map(({ recipient }) => recipient))].filter((name) => name !== department);

function factsOf(evidence: EvidenceFile | undefined, checked: CheckedManifest | undefined, keys: TrustedKeys | undefined, bytes: number): EvidenceFacts | null {
  if (!evidence || !checked || !keys) return null;
  const { copyOf, holder, madeAt } = evidence;
  return { copyOf, holder, madeAt, manifestSha256: checked.sha256, manifest: checked.manifest, registryIssuedAt: keys.keys.registry.issuedAt, bytes };
}
