const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const BACKSLASH = 92;
const REPLACEMENT = 0xfffd;
/** Bytes of the longest UTF-16 unit: three of UTF-8; an escaped one has two. */
const UNIT_BYTES = 3;
const LINE_BYTES = 20;
const ZERO = 48;
const FIRST_BYTES = 256 * 1024;

/**
 * Rows of COPY's text format as UTF-8 bytes, written in one pass: a string per row and piece, escaped and then encoded,
 * costs three times as much. An empty value is the empty text.
 */
export class CopyRowWriter {
  private bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  private at = 0;

  get length(): number {
    return this.at;
  }

  /** `more` is one further value, or undefined. */
  row(line: number, values: readonly string[], more?: string): void {
    this.number(line);
    for (const value of values) this.value(value);
    if (more !== undefined) this.value(more);
    this.bytes[this.at++] = NEWLINE;
  }

  /** A copy of what was written since the last call. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.at));
    this.at = 0;
    return taken;
  }

  private value(text: string): void {
    this.bytes[this.at++] = TAB;
    this.put(text);
  }

  /** Digit by digit: V8 caches the text of a number, and a million lines would grow old there. */
  private number(value: number): void {
    if (this.bytes.length - this.at < LINE_BYTES) this.grow(LINE_BYTES);
    let digits = 1;
    for (let limit = 10; value >= limit; limit *= 10) digits += 1;
    let rest = value;
    for (let place = this.at + digits - 1; place >= this.at; place -= 1) {
      this.bytes[place] = ZERO + (rest % 10);
      rest = Math.trunc(rest / 10);
    }
    this.at += digits;
  }

  private put(text: string): void {
    // Two more for the tab or line break after it.
    if (this.bytes.length - this.at < text.length * UNIT_BYTES + 2) this.grow(text.length * UNIT_BYTES + 2);
    this.at = writeEscaped(this.bytes, this.at, text);
  }

  private grow(needed: number): void {
    const larger = Buffer.allocUnsafeSlow((this.bytes.length + needed) * 2);
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}

function writeEscaped(bytes: Uint8Array, from: number, text: string): number {
  let at = from;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      const letter = code > RETURN ? (code === BACKSLASH ? BACKSLASH : 0) : escapeLetter(code);
      if (letter !== 0) bytes[at++] = BACKSLASH;
      bytes[at++] = letter === 0 ? code : letter;
    } else if (code < 0xd800 || code > 0xdfff) {
      at = writeUnit(bytes, at, code);
    } else {
      const point = text.codePointAt(index) as number;
      if (point > 0xffff) index += 1;
      at = point > 0xffff ? writeLarge(bytes, at, point) : writeUnit(bytes, at, REPLACEMENT);
    }
  }
  return at;
}

function escapeLetter(code: number): number {
  if (code === TAB) return 116;
  if (code === NEWLINE) return 110;
  return code === RETURN ? 114 : 0;
}

function writeUnit(bytes: Uint8Array, from: number, code: number): number {
  let at = from;
  if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
  else {
    bytes[at++] = 0xe0 | (code >> 12);
    bytes[at++] = 0x80 | ((code >> 6) & 63);
  }
  bytes[at++] = 0x80 | (code & 63);
  return at;
}

function writeLarge(bytes: Uint8Array, at: number, point: number): number {
  bytes[at] = 0xf0 | (point >> 18);
  bytes[at + 1] = 0x80 | ((point >> 12) & 63);
  bytes[at + 2] = 0x80 | ((point >> 6) & 63);
  bytes[at + 3] = 0x80 | (point & 63);
  return at + 4;
}
