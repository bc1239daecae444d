import { applySuggestions, checkRedaction } from '@lianban/disclosure';
import { maskName, maskTail } from '@lianban/kernel';
import type { InspectionContent } from './inspection-content.js';

/** Longest name of a trader who appears under the own name. */
export const LONGEST_NAME = 4;

/** The firm as somebody reads it who does not handle the case. */
export const shownFirm = (firm: string, clear: boolean): string => (clear || [...firm].length > LONGEST_NAME ? firm : maskName(firm));

/** What was found, for a reader outside the office: persons masked, and in the words whatever could not be made public. */
export function shownContent(content: InspectionContent, firm: string, clear: boolean): InspectionContent {
  if (clear) return content;
  const known = { persons: content.officers.map(({ name }) => name), allowed: [firm], confirmed: [] };
  const masked = (text: string): string => applySuggestions(text, checkRedaction([{ field: 'body', text }], known));
  return {
    ...content, place: masked(content.place), reason: content.reason && masked(content.reason), record: masked(content.record), findings: content.findings.map(masked),
    officers: content.officers.map(({ name, certificate }) => ({ name: maskName(name), certificate: maskTail(certificate) })),
  };
}
