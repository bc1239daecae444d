import { CheckedText } from '@lianban/contracts';
import { useCommand } from '@lianban/ui';
import { useEffect, useRef, useState } from 'react';
import { WORK_SAFETY } from '../safety-api.js';
import type { PublicText } from './suggested-text.js';

const PAUSE_MS = 900;

interface Checked extends CheckedText {
  of: PublicText;
}

const same = (a: PublicText, b: PublicText): boolean => a.title === b.title && a.body === b.body;

/** Has a text checked by the service: at once, and again a moment after each change. `fresh`: the answer is about this very text. */
export function useRedactionCheck(text: PublicText, caseId: string) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const asked = useRef<PublicText | null>(null);
  const check = useCommand({
    run: (api, of: PublicText) => {
      asked.current = of;
      return api.post(`${WORK_SAFETY}/redaction/check`, CheckedText, { ...of, caseId });
    },
    // An answer that was overtaken says nothing about the text that stands here now.
    onDone: (answer, of) => { if (asked.current === of) setChecked({ ...answer, of }); },
  });
  const fresh = checked !== null && same(checked.of, text);
  const { mutate } = check;
  const { title, body } = text;
  const first = checked === null;
  useEffect(() => {
    if (fresh || (title === '' && body === '')) return undefined;
    const timer = setTimeout(() => mutate({ title, body }), first ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
    // A new text, not each answer, is what is checked again.
  }, [title, body]);
  return { checked, fresh, checking: check.isPending, problem: check.problem, again: () => mutate(text) };
}
