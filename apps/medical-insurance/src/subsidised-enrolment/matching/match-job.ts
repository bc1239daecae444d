/** Kind of the job that matches one county of one version. */
export const matchJob = 'match';

export interface MatchTarget {
  list: string;
  version: number;
  county: string;
}

export const matchSubject = ({ list, version, county }: MatchTarget): string => `${list}/${version}/${county}`;

export function matchTarget(subjectId: string): MatchTarget {
  const [list, version, county] = subjectId.split('/');
  if (!list || !version || !county) throw new RangeError(`not a match target: ${subjectId}`);
  return { list, version: Number(version), county };
}
