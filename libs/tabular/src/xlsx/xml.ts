import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefused } from '../refusal.js';

export interface XmlHandler {
  /** `name` without a namespace prefix. */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const MAX_DEPTH = 64;
/** Characters of one text, tag or comment: the parser keeps it whole. */
const MAX_PIECE = 8 * 1024 * 1024;

/** An XML parser that knows no DTD and keeps little. Throws FileRefused FILE_UNSAFE (document type, depth), FILE_BOMB, FILE_DAMAGED. */
export function xmlParser(handler: XmlHandler): { write(text: string): void; end(): void } {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let since = 0;
  parser.on('doctype', () => {
    throw new FileRefused('FILE_UNSAFE', '文档类型声明（DOCTYPE）');
  });
  parser.on('error', () => {
    throw new FileRefused('FILE_DAMAGED');
  });
  parser.on('opentag', (tag) => {
    since = 0;
    depth += 1;
    if (depth > MAX_DEPTH) throw new FileRefused('FILE_UNSAFE', '层次过深的内容');
    handler.open?.(localName(tag.name), (tag as SaxesTagPlain).attributes);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => {
    since = 0;
    depth -= 1;
    handler.close?.(localName(tag.name));
  });
  return {
    write: (text) => {
      since += text.length;
      if (since > MAX_PIECE) throw new FileRefused('FILE_BOMB', '单个内容过大');
      parser.write(text);
    },
    end: () => void parser.close(),
  };
}

export async function readXml(text: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const parser = xmlParser(handler);
  for await (const piece of text) parser.write(piece);
  parser.end();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
