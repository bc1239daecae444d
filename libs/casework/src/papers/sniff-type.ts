const MEDIA = {
  pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png', ofd: 'application/ofd',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type MediaType = (typeof MEDIA)[keyof typeof MEDIA];

const KEPT_BYTES = 64 * 1024;
const startsWith = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/** Finds a file's type by its content as it passes: the name says nothing. */
export class TypeSniffer {
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);

  push(bytes: Uint8Array): void {
    if (this.head.length < KEPT_BYTES) this.head = Buffer.concat([this.head, bytes.slice(0, KEPT_BYTES - this.head.length)]);
    this.tail = Buffer.concat([this.tail.subarray(-KEPT_BYTES), bytes]).subarray(-KEPT_BYTES);
  }

  /** Whether the first bytes can still become a type that is taken. */
  get hopeful(): boolean {
    return this.head.length < 8 || this.simple() !== undefined || startsWith(this.head, 0x50, 0x4b, 0x03, 0x04);
  }

  /** Undefined: none that is taken. Documents that carry macros are none. */
  type(): MediaType | undefined {
    return this.simple() ?? (startsWith(this.head, 0x50, 0x4b, 0x03, 0x04) ? this.packed() : undefined);
  }

  private simple(): MediaType | undefined {
    if (this.head.subarray(0, 1024).includes('%PDF-')) return MEDIA.pdf;
    if (startsWith(this.head, 0xff, 0xd8, 0xff)) return MEDIA.jpeg;
    return startsWith(this.head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ? MEDIA.png : undefined;
  }

  /** By the parts that the archive names: its directory stands at the end. */
  private packed(): MediaType | undefined {
    const names = (name: string): boolean => this.head.includes(name) || this.tail.includes(name);
    if (names('vbaProject.bin')) return undefined;
    if (names('xl/workbook.xml')) return MEDIA.xlsx;
    if (names('word/document.xml')) return MEDIA.docx;
    return names('OFD.xml') ? MEDIA.ofd : undefined;
  }
}

const endings: Readonly<Record<string, MediaType>> = { pdf: MEDIA.pdf, jpg: MEDIA.jpeg, jpeg: MEDIA.jpeg, png: MEDIA.png, ofd: MEDIA.ofd, xlsx: MEDIA.xlsx, docx: MEDIA.docx };

/** Whether a file is what its name says. A name without an ending says nothing. */
export function endingFits(name: string, type: MediaType): boolean {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name.trim())?.[1]?.toLowerCase();
  return ending === undefined || endings[ending] === type;
}
