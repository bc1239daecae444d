import { scaleLinear, scaleTime } from 'd3-scale';
import { area, line } from 'd3-shape';
import { formatCount, formatTime } from '@lianban/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { byMinute, highest, type Sample } from './samples.js';

const BOX = { width: 720, height: 200, left: 64, right: 12, top: 26, bottom: 26 };
const TICKS = 4;

/** The lag of the last hour as a line, its sum in a sentence, its samples in a table that opens. */
export function LagChart({ samples }: { samples: readonly Sample[] }): ReactNode {
  const { t } = useTranslation('exchange');
  const most = highest(samples);
  const first = samples[0];
  const last = samples.at(-1);
  if (!most || !first || !last) return <p className="lb-muted">{t('lag.noSamples')}</p>;
  const words = t('lag.chartWords', { from: formatTime(first.at), to: formatTime(last.at), most: formatCount(most.messages), mostAt: formatTime(most.at), last: formatCount(last.messages) });
  return (
    <figure className="lb-chart">
      <Drawing samples={samples} most={most.messages} label={words} />
      <figcaption>{words}</figcaption>
      <details><summary>{t('lag.table')}</summary><Samples samples={byMinute(samples)} /></details>
    </figure>
  );
}

function Drawing({ samples, most, label }: { samples: readonly Sample[]; most: number; label: string }): ReactNode {
  const { t } = useTranslation('exchange');
  const times = samples.map(({ at }) => Date.parse(at));
  const x = scaleTime([Math.min(...times), Math.max(...times)], [BOX.left, BOX.width - BOX.right]);
  const y = scaleLinear([0, Math.max(4, most)], [BOX.height - BOX.bottom, BOX.top]).nice(TICKS);
  const at = (one: Sample): number => x(Date.parse(one.at));
  const count = (one: Sample): number => y(one.messages);
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${BOX.width} ${BOX.height}`} preserveAspectRatio="xMidYMid meet">
      {y.ticks(TICKS).filter(Number.isInteger).map((tick) => (
        <g key={tick} className="lb-chart-rule"><line x1={BOX.left} x2={BOX.width - BOX.right} y1={y(tick)} y2={y(tick)} /><text x={BOX.left - 8} y={y(tick) + 4} textAnchor="end">{formatCount(tick)}</text></g>
      ))}
      {x.ticks(TICKS).map((tick) => <text key={tick.getTime()} x={x(tick)} y={BOX.height - 8} textAnchor="middle">{formatTime(tick.toISOString())}</text>)}
      <text x={BOX.left - 8} y={12} textAnchor="end">{t('lag.axis')}</text>
      <path className="lb-chart-area" d={area<Sample>(at, y(0), count)(samples) ?? ''} />
      <path className="lb-chart-line" d={line<Sample>(at, count)(samples) ?? ''} />
    </svg>
  );
}

function Samples({ samples }: { samples: readonly Sample[] }): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <div className="lb-scroll" tabIndex={0} role="region" aria-label={t('lag.chart')} style={{ maxHeight: 240 }}>
      <table className="lb-table">
        <thead><tr><th scope="col">{t('lag.at')}</th><th scope="col" className="lb-right">{t('lag.count')}</th></tr></thead>
        <tbody>{samples.map((one) => <tr key={one.at}><td>{formatTime(one.at)}</td><td className="lb-right">{formatCount(one.messages)}</td></tr>)}</tbody>
      </table>
    </div>
  );
}
