import type { Light } from '@lianban/contracts';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Shape beside colour, so that the light can be told without seeing colours. */
const shapes: Record<Light, string> = { green: '●', yellow: '▲', red: '■', grey: '❚❚', none: '？' };

/** A light: shape, word and colour together; optionally with a count. */
export function LightBadge({ light, count }: { light: Light; count?: string }): ReactNode {
  const { t } = useTranslation();
  const badge = (
    <span className={`lb-light lb-light-${light}`}>
      <span aria-hidden className="lb-light-shape">{shapes[light]}</span>
      <span>{t(`light.${light}`)}</span>
      {count === undefined ? null : <strong>{count}</strong>}
    </span>
  );
  return light === 'none' ? <Tooltip title={t('lightHint.none')}>{badge}</Tooltip> : badge;
}
