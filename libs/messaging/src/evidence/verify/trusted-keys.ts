import type { Signature } from '@lianban/contracts';
import { PlatformHistory, PublicKeys, Registry, suites, type PlatformKey } from '@lianban/crypto';
import { paths } from '../evidence-format.js';
import type { EvidencePackage } from '../open-evidence.js';
import { readDocument } from './read-document.js';
import type { Faults } from './verdict.js';

/** What the verifier brings along; nothing in the package can take its place. */
export interface Trust {
  anchor: PlatformKey;
  /** A later registry of the same platform, which may know of revocations that the package cannot. */
  laterRegistry?: { registry: Registry; history: PlatformHistory };
}

/** The registry of the package, as far as the anchor vouches for it. */
export async function trustedKeys(pack: EvidencePackage, trust: Trust, faults: Faults): Promise<TrustedKeys | undefined> {
  const registry = await readDocument(pack, paths.registry, Registry, faults);
  const history = await readDocument(pack, paths.platform, PlatformHistory, faults);
  if (!registry || !history) return undefined;
  try {
    const later = trust.laterRegistry && new PublicKeys(trust.laterRegistry.registry, trust.anchor, trust.laterRegistry.history);
    return new TrustedKeys(new PublicKeys(registry.value, trust.anchor, history.value), later);
  } catch {
    faults.add('REGISTRY_UNTRUSTED', paths.registry, '密钥登记的签名不能由所给的平台公钥证明：它不是该平台签发的，或者内容被改过');
    return undefined;
  }
}

export class TrustedKeys {
  constructor(readonly keys: PublicKeys, private readonly later: PublicKeys | undefined) {}

  verifyAt(name: string, bytes: Uint8Array, signature: Signature, at: string): boolean {
    return this.keys.verifyAt(name, bytes, signature, at) && (this.later?.verifyAt(name, bytes, signature, at) ?? true);
  }

  /** Why a signature of `name` made at `at` does not count, for people. */
  reasonAgainst(name: string, signature: Signature, at: string): string {
    const entry = this.later?.find(signature.keyId) ?? this.keys.find(signature.keyId);
    if (signature.suite !== suites.sign) return `签名套件 ${signature.suite} 不是登记的 ${suites.sign}`;
    if (!entry) return `密钥 ${signature.keyId} 不在登记中`;
    if (entry.name !== name) return `密钥 ${signature.keyId} 登记在 ${entry.name} 名下，不是 ${name} 的`;
    if (entry.state === 'revoked') return `密钥 ${signature.keyId} 已于 ${entry.revokedAt ?? '不明时间'} 吊销`;
    if (entry.notAfter !== undefined && Date.parse(at) > Date.parse(entry.notAfter)) return `签名时间 ${at} 晚于密钥有效期 ${entry.notAfter}`;
    if (entry.retiredAt !== undefined && Date.parse(at) > Date.parse(entry.retiredAt)) return `签名时间 ${at} 晚于密钥停用时间 ${entry.retiredAt}`;
    return '签名与内容不符：内容或签名被改过';
  }
}
