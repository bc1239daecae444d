import { findListContract } from '../lists/registry.js';
import type { ListDefinition } from '../lists/list-contract.js';
import { compareSchemas } from './compare/compare-schemas.js';
import type { SchemaObject } from './compare/json-schema.js';
import { contractVersionKeyword, type CurrentSchema } from './current-schemas.js';

export interface ReleaseFault {
  name: string;
  /** `breaking` and `version` cannot be written over; `unreleased`, `outdated` and `orphan` are cured by writing. */
  kind: 'breaking' | 'version' | 'unreleased' | 'outdated' | 'orphan';
  sentence: string;
}

type Contract = Pick<ListDefinition, 'version' | 'changes'>;

/** What keeps the current schemas from going out beside the released ones of the same major, in the order of the schemas. */
export function checkRelease(current: readonly CurrentSchema[], released: ReadonlyMap<string, SchemaObject>, contractOf: (list: string) => Contract | undefined = findListContract): ReleaseFault[] {
  const faults = current.flatMap((one) => faultsOf(one, released.get(one.name), one.list ? contractOf(one.list) : undefined));
  const names = new Set(current.map(({ name }) => name));
  const orphans = [...released.keys()].filter((name) => !names.has(name) && !isEarlierMajor(name, names));
  return [...faults, ...orphans.map((name) => ({ name, kind: 'orphan' as const, sentence: '已发布的结构不再有来源：停用须先说明，文件由人删除' }))];
}

function faultsOf({ name, schema }: CurrentSchema, released: SchemaObject | undefined, contract: Contract | undefined): ReleaseFault[] {
  if (!released) return [{ name, kind: 'unreleased', sentence: '还没有发布过' }];
  const { verdict, differences, newTopic } = compareSchemas(released, schema, name);
  if (verdict === 'breaking') {
    const reasons = differences.filter(({ breaking }) => breaking).map(({ path, sentence }) => `${path} ${sentence}`).join('；');
    return [{ name, kind: 'breaking', sentence: `不能在同一主版本内发布，须另立新主题 ${newTopic}：${reasons}` }];
  }
  const versions = contract ? versionFaults(name, contract, released, verdict === 'compatible') : [];
  if (versions.length > 0) return versions;
  return JSON.stringify(schema) === JSON.stringify(released) ? [] : [{ name, kind: 'outdated', sentence: '与已发布的文件不一致' }];
}

/** A list that changed carries a new version of its contract, and says what it brought. */
function versionFaults(name: string, { version, changes = [] }: Contract, released: SchemaObject, changed: boolean): ReleaseFault[] {
  const before = String(released[contractVersionKeyword] ?? '');
  const fault = (sentence: string): ReleaseFault[] => [{ name, kind: 'version', sentence }];
  if (changed && version === before) return fault(`结构有变化而契约版本仍是 ${version}：须提高版本并在 changes 中写明`);
  if (compareVersions(version, before) < 0) return fault(`契约版本 ${version} 低于已发布的 ${before}`);
  if (version.split('.')[0] !== /\.v(\d+)$/.exec(name)?.[1]) return fault(`契约版本 ${version} 与主题 ${name} 的主版本不同`);
  if (version !== before && changes[0]?.version !== version) return fault(`契约版本 ${version} 没有变更说明：changes 的第一条须是它`);
  return changes.every((one, index) => index === 0 || compareVersions(changes[index - 1]!.version, one.version) > 0) ? [] : fault('changes 须从新到旧排列，版本不重复');
}

/** `1.10` after `1.9`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let at = 0; at < Math.max(left!.length, right!.length); at += 1) {
    const difference = (left![at] ?? 0) - (right![at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const isEarlierMajor = (name: string, names: ReadonlySet<string>): boolean => {
  const [, stem, major] = /^(.*)\.v(\d+)$/.exec(name) ?? [];
  return [...names].some((one) => one.startsWith(`${stem}.v`) && Number(one.slice(`${stem}.v`.length)) > Number(major));
};

/** What a change log shows of a version: the first of all, the same major (checked before it went out), or another one. */
export function verdictOf(version: string, earlier: string | undefined): 'first' | 'compatible' | 'breaking' {
  if (earlier === undefined) return 'first';
  return version.split('.')[0] === earlier.split('.')[0] ? 'compatible' : 'breaking';
}
