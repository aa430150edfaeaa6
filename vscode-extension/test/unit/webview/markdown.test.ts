// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Asked } from '../../../src/core/views.js';
import { markdown } from '../../../src/webview/markdown.js';
import type { Part } from '../../../src/webview/part.js';

let wishes: Asked[];
let part: Part<string>;

beforeEach(() => {
  wishes = [];
  part = markdown((wish) => wishes.push(wish));
  document.body.replaceChildren(part.node);
});

describe('hostile text', () => {
  it.each([
    '<script>alert(1)</script>',
    'inline <script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![alt](https://evil.example/pixel.png)',
    '![" onerror="alert(1)](x)',
    '<iframe src="https://evil.example"></iframe>',
    '<form action="https://evil.example"><input name="token"><button>go</button></form>',
    '<svg><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
    '- [x] <input type="text">',
    '`<img src=x onerror=alert(1)>`',
    '```html\n<script>alert(1)</script>\n```',
    '```"><script>alert(1)</script>\nx\n```',
    '| a |\n|---|\n| <style>*{display:none}</style> |',
    '<div style="position:fixed" id="root" class="x">cover</div>',
  ])('%s becomes nothing that runs, loads or asks', (text) => {
    part.show(text);
    const elements = [...part.node.querySelectorAll('*')];
    expect(elements.map(({ localName }) => localName)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(script|img|iframe|form|input|button|style|svg|math|object|embed|link|base)$/),
      ]),
    );
    const attributes = elements.flatMap((one) => one.getAttributeNames());
    expect(attributes.filter((name) => !['href', 'title', 'start', 'align'].includes(name))).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'command:workbench.action.quit',
    'file:///etc/passwd',
    'vscode://x',
    '//evil.example',
    '#top',
  ])('a link to %s leads nowhere', (url) => {
    part.show(`[x](${url})\n\n[y]\n\n[y]: ${url}\n\n<${url}>`);
    part.node.querySelectorAll('a').forEach((link) => {
      link.click();
    });
    expect(part.node.querySelector('[href]')).toBeNull();
    expect(wishes).toEqual([]);
  });

  it('keeps markup that was meant as text readable', () => {
    part.show('Use List<String> here<br>and <b>there</b><!-- not this -->');
    expect(part.node.textContent.trim()).toBe('Use List<String> hereand <b>there</b>');
    expect(part.node.querySelector('br')).not.toBeNull();
  });
});

it('asks the host to follow a web link, and lets nobody else see the click', () => {
  part.show('[docs](https://docs.python.org/3/)');
  const clicks: Event[] = [];
  document.addEventListener('click', (event) => clicks.push(event), { once: true });
  const link = part.node.querySelector('a');
  link?.click();
  expect(wishes).toEqual([{ ask: 'openLink', url: 'https://docs.python.org/3/' }]);
  expect(clicks).toEqual([]);
  expect(link?.title).toBe('https://docs.python.org/3/');
});

it('renders headings below those of the view, lists, tables and code', () => {
  part.show('# One\n\n###### Six\n\n- a\n- [x] b\n\n|h|\n|-|\n|c|\n\n```js\n1 < 2\n```');
  expect(part.node.querySelector('h3')?.textContent).toBe('One');
  expect(part.node.querySelector('h6')?.textContent).toBe('Six');
  expect(part.node.querySelector('li:last-child')?.textContent).toContain('☑ b');
  expect(part.node.querySelector('td')?.textContent).toBe('c');
  expect(part.node.querySelector('pre code')?.textContent).toBe('1 < 2\n');
});

it('keeps the nodes of blocks that are complete while text streams in', () => {
  part.show('First.\n\nSecond, not');
  const first = part.node.firstElementChild;
  part.show('First.\n\nSecond, not finished.\n\nThird');
  expect(part.node.firstElementChild).toBe(first);
  expect([...part.node.children].map(({ textContent }) => textContent)).toEqual([
    'First.',
    'Second, not finished.',
    'Third',
  ]);
});

it('is the same after streaming as when shown at once', () => {
  const text = 'A [link][1] and\n\n1. one\n2. two\n\n   more\n\n```py\nx\n```\n\nTail\n====\n\n[1]: https://a.example';
  for (let end = 1; end <= text.length; end++) {
    part.show(text.slice(0, end));
  }
  const whole = markdown(() => undefined);
  whole.show(text);
  expect(part.node.innerHTML).toBe(whole.node.innerHTML);
  expect(part.node.querySelector('a')?.href).toBe('https://a.example/');
});

it.each([
  ['links', '[a]('],
  ['images', '![a](<'],
  ['emphasis', '*a **b '],
  ['quotes', '>'],
])('is not held up by %s without an end', (_what, piece) => {
  const text = piece.repeat(20_000 / piece.length);
  const before = performance.now();
  part.show(text);
  expect(performance.now() - before).toBeLessThan(15_000);
  expect(part.node.textContent).toContain(piece.trim().replace(/^>/, ''));
});
