import type { ShareManifest, ShareReceipt } from '@lianban/contracts';

export interface EvidenceFault {
  /** Stable, `EVIDENCE.…`. */
  code: string;
  /** Path inside the package; null when it concerns the package. */
  file: string | null;
  /** For people. */
  text: string;
}

export interface ReceiptProof {
  consumer: string;
  status: ShareReceipt['status'];
  reasonCode: string | null;
  /** Instant, as the consumer says. */
  at: string;
  rowsApplied: number;
  /** Signature, form and the manifest that it names hold. */
  holds: boolean;
}

/** What the package says of itself; to be believed as far as `EvidenceVerdict` proves it. */
export interface EvidenceFacts {
  copyOf: 'giver' | 'consumer';
  holder: string;
  madeAt: string;
  manifestSha256: string;
  manifest: ShareManifest;
  registryIssuedAt: string;
  /** Of all chunks. */
  bytes: number;
}

export interface EvidenceVerdict {
  /** Everything that the package is there to prove: what was sent is whole and unaltered, and every recipient (in a consumer's copy: the consumer) answered that it applied it. */
  proved: boolean;
  /** The giver's signature over this manifest, and every chunk that it names. */
  sent: boolean;
  receipts: readonly ReceiptProof[];
  faults: readonly EvidenceFault[];
  /** What this package leaves open, for people. */
  open: readonly string[];
  facts: EvidenceFacts | null;
}

/** Gathers what does not hold. */
export class Faults {
  private readonly all: EvidenceFault[] = [];

  add(code: string, file: string | null, text: string): void {
    this.all.push({ code: `EVIDENCE.${code}`, file, text });
  }

  list(): EvidenceFault[] {
    return [...this.all];
  }

  get none(): boolean {
    return this.all.length === 0;
  }
}
