import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefused } from '../refusal.js';

export interface XmlHandler {
  /** `name` without a namespace prefix. */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** An XML parser that knows no DTD: a document type or an entity of its own is refused. */
export function xmlParser(handler: XmlHandler): { write(text: string): void; end(): void } {
  const parser = new SaxesParser({ position: false });
  parser.on('doctype', () => {
    throw new FileRefused('FILE_UNSAFE', '文档类型声明（DOCTYPE）');
  });
  parser.on('error', () => {
    throw new FileRefused('FILE_DAMAGED');
  });
  parser.on('opentag', (tag) => handler.open?.(localName(tag.name), (tag as SaxesTagPlain).attributes));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  return { write: (text) => void parser.write(text), end: () => void parser.close() };
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
