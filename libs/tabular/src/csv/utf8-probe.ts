import { isUtf8 } from 'node:buffer';

/** True while every byte so far is UTF-8; for a file that streams past. */
export class Utf8Probe {
  private valid = true;
  /** The begun character at the end of what was seen. */
  private begun: Uint8Array = new Uint8Array(0);

  push(bytes: Uint8Array): void {
    if (!this.valid) return;
    const seen = this.begun.length === 0 ? bytes : Buffer.concat([this.begun, bytes]);
    const whole = seen.length - begunLength(seen);
    this.valid = isUtf8(seen.subarray(0, whole));
    this.begun = Uint8Array.from(seen.subarray(whole));
  }

  end(): boolean {
    return this.valid && this.begun.length === 0;
  }
}

/** Bytes of a character at the end that lacks more of them: at most three. */
function begunLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
