import { item, type ViolationKind } from '@lianban/contracts';
import { formatYuan, rulingOf, settingCitation, settingOr, stepOf, type DatedSetting, type Fen, type PlainDate, type Ruling } from '@lianban/kernel';
import { defaultSettings } from '../figures/default-settings.js';
import { bandEdges, bandSettingKey, discretionBandKeys, discretionBands, type BandEdge, type DiscretionBand } from '../figures/discretion-bands.js';
import { violations } from '../figures/violations.table.js';

export interface DiscretionBandFacts {
  violation: ViolationKind;
  fineFen: Fen;
  /** The band that the circumstances call for; null: not said. */
  band?: DiscretionBand | null;
}

export interface DiscretionBandValue {
  /** The band that the sum lies in; null: outside what the act allows. */
  band: DiscretionBand | null;
  leastFen: Fen;
  mostFen: Fen;
  /** The sum lies outside the act, or outside the band that the circumstances call for. */
  reasonRequired: boolean;
}

/** Where a fine lies among the bands of its violation (item 10; the bands are local settings). A fine outside its band needs a reason. */
export function discretionBand({ violation, fineFen, band: wanted }: DiscretionBandFacts, asOf: PlainDate, settings: readonly DatedSetting[]): Ruling<DiscretionBandValue> {
  const edge = (name: BandEdge): DatedSetting => settingOr(settings, defaultSettings, bandSettingKey(violation, name), asOf);
  const edges = bandEdges.map(edge);
  const [leastFen, , , , mostFen] = edges.map(({ value }) => Number(value)) as [Fen, Fen, Fen, Fen, Fen];
  const within = fineFen >= leastFen && fineFen <= mostFen;
  const reached = within ? discretionBandKeys.findLastIndex((_, index) => fineFen >= Number(edges[index]?.value)) : -1;
  const found = discretionBandKeys[reached] ?? null;
  const begins = edges[Math.max(reached, 0)] as DatedSetting;
  const reasonRequired = !within || (wanted != null && wanted !== found);
  return rulingOf({ band: found, leastFen, mostFen, reasonRequired }, asOf, [
    stepOf('法定幅度', `${violations[violation].label}，${yuan(leastFen)} 至 ${yuan(mostFen)}`, within, settingCitation(edge('most'))),
    stepOf('裁量档次', `罚款 ${yuan(fineFen)}`, found ? discretionBands[found] : null, settingCitation(begins)),
    stepOf('须说明理由', wanted ? `应处${discretionBands[wanted]}档` : '未指明应处的档次', reasonRequired, item('10')),
  ]);
}

function yuan(amountFen: Fen): string {
  return `${formatYuan(amountFen)} 元`;
}
