import { DOCUMENT } from '@lianban/procedure-loan-renewal';
import type { ReactNode } from 'react';
import { ArticleCite as Cite } from '../../casework/article-cite.js';

/** An article of 景府发〔2023〕9号; in our own words on hover. */
export function ArticleCite({ article }: { article: string }): ReactNode {
  return <Cite document={DOCUMENT} article={article} />;
}
