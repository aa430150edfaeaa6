import DOMPurify, { type Config } from 'dompurify';
import { Marked, Tokenizer, type Token } from 'marked';
import type { Ask } from './context.js';
import { element } from './dom.js';
import type { Part } from './part.js';

/** Headings of the text stand below those of the view, which has its own two levels. */
const HEADING_OFFSET = 2;
const WEB = /^https?:\/\//i;

/** The parser takes cubic time on links that never end and quadratic time on emphasis that never does. */
const LONGEST_LINK = 500;
const LONGEST_EMPHASIZED = 4_000;

const marked = new Marked({
  gfm: true,
  tokenizer: {
    link(src) {
      return Tokenizer.prototype.link.call(this, src.slice(0, LONGEST_LINK));
    },
    emStrong(_src, masked) {
      return masked.length > LONGEST_EMPHASIZED ? undefined : false;
    },
  },
  renderer: {
    heading({ tokens, depth }) {
      const level = String(Math.min(depth + HEADING_OFFSET, 6));
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    /** Shown as it was written: models write `List<String>` outside of code, and it must not vanish. */
    html({ text }) {
      if (/^<br\s*\/?>$/i.test(text.trim())) {
        return '<br>';
      }
      return text.trimStart().startsWith('<!--') ? '' : escaped(text);
    },
    image({ text }) {
      return escaped(text);
    },
    checkbox({ checked }) {
      return checked ? '☑' : '☐';
    },
  },
});

const ALLOWED: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS:
    'p br hr h3 h4 h5 h6 ul ol li strong em del code pre blockquote a table thead tbody tr th td #text'.split(' '),
  ALLOWED_ATTR: ['href', 'title', 'start', 'align'],
  ALLOWED_URI_REGEXP: WEB,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
};

/**
 * Markdown of models and learners. Blocks that did not change keep their nodes, so that text can stream in.
 *
 * @param lines `kept` for what agents say line by line; prose is wrapped as it fits
 */
export function markdown(ask: Ask, lines: 'wrapped' | 'kept' = 'wrapped'): Part<string> {
  const node = element('div', { class: lines === 'kept' ? 'prose prose-lines' : 'prose' });
  node.addEventListener('click', (event) => {
    follow(event, ask);
  });
  const blocks: { html: string; nodes: readonly ChildNode[] }[] = [];
  let before = '';
  return {
    node,
    show: (text) => {
      if (text === before) {
        return;
      }
      before = text;
      const wanted = blocksOf(text);
      const same = wanted.findIndex((html, index) => html !== blocks[index]?.html);
      const kept = same < 0 ? wanted.length : same;
      for (const { nodes } of blocks.splice(kept)) {
        nodes.forEach((one) => {
          one.remove();
        });
      }
      for (const html of wanted.slice(kept)) {
        const nodes = sanitized(html);
        node.append(...nodes);
        blocks.push({ html, nodes });
      }
    },
  };
}

function blocksOf(text: string): string[] {
  try {
    return marked
      .lexer(text)
      .filter(({ type }) => type !== 'space' && type !== 'def')
      .map((token: Token) => marked.parser([token]));
  } catch (error) {
    // The parser recurses: what is nested too deeply for it is shown as it was written.
    if (error instanceof RangeError) {
      return [`<pre>${escaped(text)}</pre>`];
    }
    throw error;
  }
}

function sanitized(html: string): ChildNode[] {
  const fragment = DOMPurify.sanitize(html, ALLOWED);
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('title', link.getAttribute('href') ?? '');
  }
  return [...fragment.childNodes];
}

/** The editor opens every link whose click reaches the document: the host alone decides here. */
function follow(event: MouseEvent, ask: Ask): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const url = link.getAttribute('href') ?? '';
  if (WEB.test(url)) {
    ask({ ask: 'openLink', url });
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
