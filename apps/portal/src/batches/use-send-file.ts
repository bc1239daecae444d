import { BatchSummary, type Problem } from '@lianban/contracts';
import { z } from 'zod';
import { toProblem, uploadFile, useApi } from '@lianban/ui';
import { useRef, useState } from 'react';
import { faultOfCode, type FileFault } from './chosen-file.js';
import type { ListChoice } from './choose-list.js';
import { NODE } from './node-api.js';

/** `repeated`: the same content for the same scope and period; the first batch answers. */
const Received = BatchSummary.extend({ repeated: z.boolean().optional() });
export type Received = z.infer<typeof Received>;

interface SendFileOptions {
  choice: ListChoice;
  correctsBatchId: string | null;
  onSent: (batch: Received) => void;
  onFault: (fault: FileFault | null) => void;
}

/** Sends the file as one stream. The key stays with the file, so that a broken connection can be tried again safely. */
export function useSendFile({ choice, correctsBatchId, onSent, onFault }: SendFileOptions) {
  const api = useApi();
  const [fraction, setFraction] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [aborted, setAborted] = useState(false);
  const control = useRef<AbortController | null>(null);
  const key = useRef<{ file: File; key: string } | null>(null);

  const send = (file: File): void => {
    if (key.current?.file !== file) key.current = { file, key: crypto.randomUUID() };
    control.current = new AbortController();
    setProblem(null);
    setAborted(false);
    setFraction(0);
    const options = { idempotencyKey: key.current.key, onFraction: setFraction, signal: control.current.signal };
    uploadFile(api, `${NODE}/batches`, Received, formOf(choice, correctsBatchId, file), options).then(onSent, refused);
  };
  const refused = (error: unknown): void => {
    setFraction(null);
    if (error instanceof DOMException) return setAborted(true);
    const answer = toProblem(error);
    const fault = faultOfCode(answer.code);
    if (answer.status > 0) key.current = null;
    onFault(fault);
    setProblem(answer);
  };
  return { send, fraction, problem, aborted, abort: () => control.current?.abort() };
}

/** Fields first, the file last: the service reads the stream in this order. */
function formOf(choice: ListChoice, correctsBatchId: string | null, file: File): FormData {
  const form = new FormData();
  form.append('list', choice.list);
  form.append('period', choice.period);
  for (const county of choice.counties) form.append('counties', county);
  form.append('mode', choice.mode);
  if (correctsBatchId) form.append('correctsBatchId', correctsBatchId);
  form.append('file', file, file.name);
  return form;
}
