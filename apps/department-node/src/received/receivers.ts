import { findListContract, type DepartmentCode, type ShareManifest } from '@lianban/contracts';

export interface Receivers {
  /** Departments of this node for whom the giver locked the version. */
  taking: DepartmentCode[];
  /** Departments of this node that the contract names and the version leaves out: they declined the share. */
  declined: DepartmentCode[];
}

export function receiversOfVersion({ list, dataKey }: Pick<ShareManifest, 'list' | 'dataKey'>, departments: readonly DepartmentCode[]): Receivers {
  const named = (findListContract(list)?.recipients ?? []).filter((department) => departments.includes(department));
  const isLockedFor = (department: DepartmentCode): boolean => dataKey.wraps.some(({ recipient }) => recipient === department);
  return { taking: named.filter(isLockedFor), declined: named.filter((department) => !isLockedFor(department)) };
}
