import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { formatCount } from '@lianban/ui';
import { useTranslation } from 'react-i18next';

const WIDTH = 96;
const HEIGHT = 22;
const EDGE = 2;

/** The last samples as a line beside the number; in words for those who do not see it. */
export function SparkLine({ values }: { values: readonly number[] }): ReactNode {
  const { t } = useTranslation('exchange');
  if (values.length < 2) return null;
  const most = Math.max(...values);
  const x = scaleLinear([0, values.length - 1], [EDGE, WIDTH - EDGE]);
  const y = scaleLinear([0, Math.max(1, most)], [HEIGHT - EDGE, EDGE]);
  const path = line<number>((_, index) => x(index), (value) => y(value))(values);
  const label = t('lag.spark', { first: formatCount(values[0]), last: formatCount(values.at(-1)), most: formatCount(most) });
  return <svg role="img" aria-label={label} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="lb-spark"><title>{label}</title><path d={path ?? ''} /></svg>;
}
