import { rulingOf, settingCitation, stepOf, type DatedSetting, type PlainDate, type Ruling } from '@lianban/kernel';
import { sharingDuty } from '../document.js';
import { monitorSetting } from '../figures/monitor-settings.js';

export interface VolumeFacts {
  /** Changes of the version that is judged. */
  changes: number;
  /** Changes of the versions of the same kind before it, the latest first. */
  before: readonly number[];
}

export interface VolumeValue {
  changes: number;
  /** Median; null: too few versions to say what is usual. */
  usual: number | null;
  unusual: boolean;
}

const LEAST_VERSIONS = 3;

/** Whether a version changes far more or far less than is usual for its list (10号 art. 5, last paragraph; factor and least difference are local settings). A hint for people: nothing is held back. */
export function volume({ changes, before }: VolumeFacts, today: PlainDate, settings: readonly DatedSetting[]): Ruling<VolumeValue> {
  const [factor, least, versions] = (['volume-factor', 'volume-least-changes', 'volume-versions'] as const).map((figure) => monitorSetting(settings, figure, today)) as [DatedSetting, DatedSetting, DatedSetting];
  const compared = before.slice(0, Number(versions.value));
  const usual = compared.length < LEAST_VERSIONS ? null : median(compared);
  const farOff = usual !== null && (changes > usual * Number(factor.value) || changes * Number(factor.value) < usual);
  const unusual = farOff && Math.abs(changes - usual) >= Number(least.value);
  return rulingOf({ changes, usual, unusual }, today, [
    stepOf('通常数量', usual === null ? `同类版本不足 ${LEAST_VERSIONS} 个，无从比较` : `最近 ${compared.length} 个同类版本变更数量的中位数`, usual, settingCitation(versions)),
    stepOf('是否异常', `超过通常 ${factor.value} 倍或不足其 1/${factor.value}`, farOff, settingCitation(factor)),
    stepOf('最小差额', `与通常相差至少 ${least.value} 条才提示`, unusual, settingCitation(least)),
    stepOf('性质', '只提示核对，不拦截', null, sharingDuty),
  ]);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
