import type { RedactionView } from '@lianban/contracts';
import type { FormInstance } from 'antd';
import { useState } from 'react';
import type { Typed } from '../../../form/read-form.js';
import { withSuggestion, type PublicText } from './suggested-text.js';
import { useRedactionCheck } from './use-redaction-check.js';

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOf = ({ title, body }: Typed): PublicText => ({ title: wordsOf(title), body: wordsOf(body) });

/** The text under work with its findings; between a change and the next check, those that still stand where they were. */
export function usePublicText(form: FormInstance<Typed>, initial: Typed, caseId: string) {
  const [text, setText] = useState<PublicText>(() => textOf(initial));
  const [moved, setMoved] = useState<RedactionView[] | null>(null);
  const check = useRedactionCheck(text, caseId);
  const known = check.checked?.findings ?? null;
  const findings = check.fresh ? known : (moved ?? known);
  const put = (next: PublicText, standing: RedactionView[] | null): void => {
    form.setFieldsValue(next);
    setText(next);
    setMoved(standing);
  };
  return {
    text, findings, check,
    typed: (values: Typed) => {
      const next = textOf(values);
      // Said beside the text: what was taken stays taken.
      if (next.title === text.title && next.body === text.body) return;
      setText(next);
      setMoved(null);
    },
    take: (finding: RedactionView) => { const done = withSuggestion(text, findings ?? [], finding); put(done.text, done.findings); },
    takeAll: () => { if (check.checked) put(check.checked.suggested, []); },
  };
}
