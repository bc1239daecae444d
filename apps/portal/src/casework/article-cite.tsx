import { articleLabel, findParaphrase } from '@lianban/gazette';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';

/** An article of a document; in our own words on hover. */
export function ArticleCite({ document, article }: { document: string; article: string }): ReactNode {
  const words = findParaphrase(document, article);
  const label = articleLabel(article, document);
  return words ? <Tooltip title={words}><span tabIndex={0} className="lb-cite">{label}</span></Tooltip> : label;
}
