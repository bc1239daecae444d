const STYLE = `body{font:16px/1.7 system-ui,"Noto Sans CJK SC",sans-serif;margin:0;background:#f5f7fa;color:#1f2329}
main{max-width:46rem;margin:3rem auto;padding:2rem;background:#fff;border-radius:8px}code{background:#f0f1f2;padding:0 .3em}
a{color:#0958d9}dt{font-weight:600;margin-top:1rem}dd{margin:0}`;

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A plain page of the gateway itself; `body` is HTML. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>${escapeHtml(title)} · 联办</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>
${body}
</main></body></html>`;
}
