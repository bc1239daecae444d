import { SAFETY_NOTICE_IN_FORCE_FROM, violationKindKeys, type ViolationKind } from '@lianban/contracts';
import { noticeSettings, termSettings } from '@lianban/deadlines';
import { readingSettingKey, selectedReadings, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { defaultReadings, readingNotes, Readings, type ReadingKey } from '../readings.js';
import { bandEdges, bandSettingKey, type BandEdge } from './discretion-bands.js';
import { violations } from './violations.table.js';

const SLUG = 'enforcement-disclosure';
const LOCAL = '本地默认值：通知未写明，待市应急管理局确认';

export const warningTermKey = `${SLUG}.warning-term-working-days`;
export const furtherMajorKindsKey = `${SLUG}.further-major-kinds`;

const shipped = (key: string, value: DatedSetting['value'], source: string): DatedSetting => ({
  key, value, effectiveFrom: SAFETY_NOTICE_IN_FORCE_FROM, source, synthetic: false,
});

/** Shares of the span between least and most fine at which a band begins, in per cent. The top band is the most itself. */
const shares: Record<BandEdge, number> = { least: 0, 'normal-from': 30, 'heavy-from': 70, 'top-from': 100, most: 100 };

function bandsOf(violation: ViolationKind): DatedSetting[] {
  const { leastFen, mostFen, act } = violations[violation];
  const source = `${act}所定幅度（凭记忆，未核对原文）；分档为本地默认值，待市应急管理局按裁量基准确认`;
  return bandEdges.map((edge) => shipped(bandSettingKey(violation, edge), leastFen + ((mostFen - leastFen) * shares[edge]) / 100, source));
}

const keys = Object.keys(readingNotes) as ReadingKey[];

/** What a new installation starts with; each can be superseded by a dated setting that two persons approve. */
export const defaultSettings: DatedSetting[] = [
  ...termSettings(SLUG, SAFETY_NOTICE_IN_FORCE_FROM, LOCAL),
  ...noticeSettings(SLUG, SAFETY_NOTICE_IN_FORCE_FROM, LOCAL),
  shipped(warningTermKey, 7, '国办发〔2018〕118号对行政处罚、行政许可的公开期限（凭记忆，未核实）；只作提示，不是截止日'),
  shipped(furtherMajorKindsKey, 'revoke-licence', '《行政处罚法》第五十八条、第六十三条（凭记忆，未核对原文）；通知第（十）项之外也须审核的决定种类，用逗号分隔'),
  ...violationKindKeys.flatMap(bandsOf),
  ...keys.map((key) => shipped(readingSettingKey(SLUG, key), defaultReadings[key], `条文两种读法中所取的一种（${readingNotes[key].entry}）`)),
];

/** How the text is read on a day. */
export function readingsOn(settings: readonly DatedSetting[], on: PlainDate): Readings {
  return Readings.parse(selectedReadings(settings, SLUG, keys, on));
}
