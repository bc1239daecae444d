import { InspectionDetail } from '@lianban/contracts';
import { QueryView, useApi } from '@lianban/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { WORK_SAFETY } from '../../work-safety/safety-api.js';
import { DecisionForm } from './decision-form.js';
import { ofInspection } from './of-inspection.js';

/** A decision that an office has made, or a draft that is to be reviewed; with `?inspection=` it begins from what was found on the spot. */
export default function DecisionPage(): ReactNode {
  const [search] = useSearchParams();
  const inspectionId = search.get('inspection');
  return inspectionId ? <FromInspection inspectionId={inspectionId} /> : <DecisionForm known={{}} inspectionId={null} />;
}

function FromInspection({ inspectionId }: { inspectionId: string }): ReactNode {
  const api = useApi();
  const query = useQuery({ queryKey: ['safety-inspections', 'detail', inspectionId], queryFn: ({ signal }) => api.get(`${WORK_SAFETY}/inspections/${encodeURIComponent(inspectionId)}`, InspectionDetail, {}, signal) });
  return <QueryView query={query} rows={8}>{(inspection) => <DecisionForm known={ofInspection(inspection)} inspectionId={inspectionId} />}</QueryView>;
}
