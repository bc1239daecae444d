import { resultReceiver, type DepartmentCode, type ListId } from '@lianban/contracts';

export function resultListsFor(departments: readonly DepartmentCode[]): ListId[] {
  return (Object.entries(resultReceiver) as [ListId, DepartmentCode][]).filter(([, department]) => departments.includes(department)).map(([list]) => list);
}
