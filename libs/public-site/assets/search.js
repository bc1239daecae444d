// The search of the public site. Everything it finds can be reached without it.

const PAGE = 50;
const TITLE = 8;
const NUMBER = 8;
const PARTY = 4;
const BASIS = 1;

/** Letters and digits only, one width and case: 〔2026〕, [2026] and （２０２６） are the same. */
export const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export const termsOf = (query) => query.split(/\s+/u).map(plain).filter(Boolean);

/** Every term has to stand somewhere; where it stands decides the order. 0: not found. */
export function score(fields, terms) {
  let sum = 0;
  for (const term of terms) {
    const best = Math.max(0, ...fields.map(({ text, weight }) => (text.includes(term) ? weight : 0)));
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

/** Entries of the shards that hold all words, best first, then newest. */
export function find(shards, query) {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  const hits = [];
  for (const { basis, entries } of shards) {
    const plainBasis = basis.map(plain);
    for (const entry of entries) {
      const fields = [
        { text: plain(entry.n), weight: NUMBER }, { text: plain(entry.t), weight: TITLE }, { text: plain(entry.p ?? ''), weight: PARTY },
        ...entry.b.map((place) => ({ text: plainBasis[place], weight: BASIS })),
      ];
      const points = score(fields, terms);
      if (points > 0) hits.push({ points, entry, basis: entry.b.map((place) => basis[place]).filter((_, index) => terms.some((term) => plainBasis[entry.b[index]].includes(term))) });
    }
  }
  return hits.sort((a, b) => b.points - a.points || (a.entry.d < b.entry.d ? 1 : a.entry.d > b.entry.d ? -1 : 0));
}

async function load(address) {
  const read = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url} ${answer.status}`);
    return answer.json();
  };
  const { shards } = await read(address);
  return Promise.all(shards.map((name) => read(new URL(name, address))));
}

/** Text only: what was published never becomes markup here. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function resultItem({ entry, basis }, root) {
  const link = element('a', '', entry.t);
  link.href = `${root}${entry.u}`;
  const state = entry.s ? [' ', element('strong', entry.w ? 'mark withdrawn' : 'mark', entry.s)] : [];
  const time = element('time', '', entry.d);
  time.dateTime = entry.d;
  const about = [entry.n, entry.p, entry.c, entry.o].filter(Boolean).join('　');
  return element('li', '', element('p', 'result-title', link, ...state), element('p', 'minor', `${about}　`, time), ...(basis.length > 0 ? [element('p', 'minor', `依据：${basis.join('；')}`)] : []));
}

function show(hits, query, section) {
  const list = section.querySelector('[data-list]');
  const more = section.querySelector('[data-more]');
  section.querySelector('[data-status]').textContent = hits.length > 0 ? `“${query}”找到 ${hits.length} 条` : `没有找到含“${query}”的内容。可以减少字词，或者从下面的列表查找。`;
  let shown = 0;
  const add = () => {
    const items = hits.slice(shown, shown + PAGE).map((hit) => resultItem(hit, section.dataset.root));
    list.append(...items);
    if (shown > 0) items[0]?.querySelector('a').focus();
    shown += items.length;
    more.hidden = shown >= hits.length;
  };
  more.addEventListener('click', add);
  add();
}

async function answer(query, section) {
  const status = section.querySelector('[data-status]');
  section.hidden = false;
  status.textContent = '正在检索……';
  try {
    show(find(await load(new URL(section.dataset.index, document.baseURI)), query), query, section);
  } catch (error) {
    console.warn(error);
    status.textContent = '检索数据暂时无法读取。请稍后重试，或者从下面的列表查找。';
  }
}

async function start() {
  const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
  for (const form of document.querySelectorAll('[data-search]')) {
    form.hidden = false;
    form.elements.namedItem('q').value = query;
  }
  for (const hint of document.querySelectorAll('[data-without-script]')) hint.hidden = true;
  const section = document.querySelector('[data-results]');
  if (section && query) {
    document.title = `检索：${query} - ${document.title}`;
    await answer(query, section);
  }
}

if (typeof document !== 'undefined') await start();
