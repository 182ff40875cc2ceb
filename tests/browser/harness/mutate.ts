/** One random change of a page, with numbers that pick nodes (modulo how many there are). */
export interface Op {
  kind: (typeof KINDS)[number];
  a: number;
  b: number;
  text: string;
}

export const KINDS = [
  ...([
    'data',
    'data',
    'insertData',
    'deleteData',
    'addText',
    'addText',
    'split',
    'normalize',
    'remove',
    'move',
  ] as const),
  ...(['moveText', 'addBlock', 'addBlock', 'addInline', 'html', 'wrap', 'wrap', 'unwrap', 'toggle', 'toggle'] as const),
  ...(['replaceBody', 'clone', 'swap', 'class', 'class', 'style'] as const),
] as const;

const BLOCKS = ['p', 'div', 'section', 'li', 'h2', 'blockquote'];
const INLINES = ['b', 'span', 'a', 'em', 'i', 'code', 'ruby'];
const SNIPPETS = [
  '三大<b>攻坚战</b>',
  '<p>三大攻坚战</p>六稳<p>一网<i>通办</i></p>',
  '<div style="display:flex"><span>一网通办</span><span>三大</span><span>攻坚战</span></div>',
  '<ul><li>六保</li><li>“四早”</li></ul>',
  '<table><tr><td>大城</td><td>三管</td><td>大城三管</td></tr></table>',
  '大城<br>三管<span hidden>三大攻坚战</span>',
  '<p hidden>一区两群</p>一区<!-- -->两群',
  '<section><div><p>两山论</p></div></section>',
  '三大<code>x</code>攻坚战<span>三大攻坚战</span>',
  '',
];

/** Makes one change somewhere in the body. */
export function apply({ kind, a, b, text }: Op): void {
  const { body } = document;
  const elements = [body, ...body.querySelectorAll<HTMLElement>('*')];
  const texts = textNodes(body);
  const element = elements[a % elements.length]!;
  const other = elements[b % elements.length]!;
  const node = texts[a % (texts.length || 1)];
  const inner = elements.slice(1)[a % Math.max(1, elements.length - 1)];
  const place = () => element.childNodes[b % (element.childNodes.length + 1)] ?? null;
  switch (kind) {
    case 'data':
      if (node) node.data = text;
      break;
    case 'insertData':
      node?.insertData(b % (node.length + 1), text);
      break;
    case 'deleteData':
      node?.deleteData(b % (node.length + 1), 1 + (b % 3));
      break;
    case 'addText':
      element.insertBefore(document.createTextNode(text), place());
      break;
    case 'split':
      node?.splitText(b % (node.length + 1));
      break;
    case 'normalize':
      element.normalize();
      break;
    case 'remove':
      inner?.remove();
      break;
    case 'move':
      if (inner && !inner.contains(other))
        other.insertBefore(inner, other.childNodes[a % (other.childNodes.length + 1)] ?? null);
      break;
    case 'moveText':
      if (node) other.insertBefore(node, other.childNodes[a % (other.childNodes.length + 1)] ?? null);
      break;
    case 'addBlock':
    case 'addInline': {
      const names = kind === 'addBlock' ? BLOCKS : INLINES;
      const added = document.createElement(names[b % names.length]!);
      added.textContent = text;
      element.insertBefore(added, place());
      break;
    }
    case 'html':
      element.innerHTML = SNIPPETS[b % SNIPPETS.length]!;
      break;
    case 'wrap':
      if (node) wrap(node, a, b);
      break;
    case 'unwrap':
      inner?.replaceWith(...inner.childNodes);
      break;
    case 'toggle':
      if (inner) toggle(inner);
      break;
    case 'replaceBody':
      // Rare, or nothing would grow.
      if (b % 4 === 0) body.innerHTML = SNIPPETS[a % SNIPPETS.length]! + text;
      break;
    case 'clone':
      if (inner && elements.length < 60)
        element.insertBefore(inner.cloneNode(true), inner.contains(element) ? null : place());
      break;
    case 'class':
      element.classList.toggle(CLASSES[b % CLASSES.length]!);
      break;
    case 'style':
      element.style.display = ['flex', 'inline', 'block', 'none', ''][b % 5]!;
      break;
    case 'swap':
      if (inner?.nextSibling) inner.before(inner.nextSibling);
  }
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** As scripts do that highlight search words. */
function wrap(node: Text, a: number, b: number): void {
  const range = document.createRange();
  const start = a % (node.length + 1);
  range.setStart(node, start);
  range.setEnd(node, start + (b % (node.length - start + 1)));
  range.surroundContents(document.createElement(['b', 'mark', 'span'][b % 3]!));
}

/** Shows what is hidden, or hides it. */
function toggle(element: HTMLElement): void {
  const isHidden = element.style.display === 'none' || element.hidden;
  element.style.display = isHidden ? '' : 'none';
  if (isHidden) element.hidden = false;
}

const CLASSES = ['gone', 'row', 'line', 'apart', 'theme', 'third', 'lone'];

/** Changes of style of which the tree shows nothing: the tests' page has the rules. */
export const CLASS_RULES = `
  .gone { display: none } .row { display: flex } .line { display: inline } .apart > * { display: block }
  .theme .theme { display: inline-block } .third > :nth-child(3n) { display: none } .lone > p + p { display: none }`;
