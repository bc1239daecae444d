import type { CatalogueShare } from '@lianban/contracts';
import { articleLabel } from '@lianban/gazette';

/** Where a document asks for a share, one line per article: `景府发〔2023〕10号 第5条`. */
export function placesOf({ document, articles, place }: CatalogueShare): string[] {
  return [...articles.map((article) => `${document} ${label(article, document)}`), ...(place ? [`${document} ${place}`] : [])];
}

const label = (article: string, document: string): string => (article === 'preamble' ? '正文' : articleLabel(article, document));
