import { articleLabel, findParaphrase } from '@lianban/gazette';
import { DOCUMENT } from '@lianban/procedure-loan-renewal';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';

/** An article of 景府发〔2023〕9号; in our own words on hover. */
export function ArticleCite({ article }: { article: string }): ReactNode {
  const words = findParaphrase(DOCUMENT, article);
  return words ? <Tooltip title={words}><span tabIndex={0} className="lb-cite">{articleLabel(article)}</span></Tooltip> : articleLabel(article);
}
