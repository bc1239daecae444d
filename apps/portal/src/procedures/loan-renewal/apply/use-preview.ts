import { FilingPreview, type FileApplicationBody } from '@lianban/procedure-loan-renewal';
import { useApi } from '@lianban/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LOAN_FUND } from '../loan-api.js';

const PAUSE_MS = 500;

/** What the law says about the application as it stands, asked a moment after the last key. Null: it cannot be asked yet. */
export function usePreview(body: FileApplicationBody | null) {
  const api = useApi();
  const asked = useSettled(body ? JSON.stringify(body) : null);
  return useQuery({
    queryKey: ['loans', 'preview', asked], enabled: asked !== null, staleTime: 60_000, gcTime: 0, placeholderData: keepPreviousData,
    queryFn: () => api.post(`${LOAN_FUND}/loans/preview`, FilingPreview, JSON.parse(asked ?? '{}')),
  });
}

function useSettled(value: string | null): string | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
