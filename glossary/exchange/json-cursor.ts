import type { Limits } from './limits';
import { Refusal } from './problems';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE = 0x0a;
const isSpace = (unit: number) => unit === 0x20 || unit === LINE || unit === 0x0d || unit === 0x09;
const isOpening = (unit: number) => unit === 0x7b || unit === 0x5b;
const isClosing = (unit: number) => unit === 0x7d || unit === 0x5d;

/**
 * Walks through JSON one value at a time. JSON.parse reads a file at once, which takes too long at 30 MB, builds
 * whatever is there, however deep, and does not say on which line a value stands; here it reads one small value after
 * another, each of a bounded length and depth.
 */
export class JsonCursor {
  /** The place of the next character, in UTF-16 code units. */
  at = 0;
  /** The line of that place, from 1. */
  line = 1;
  /** For each open bracket: whether nothing stands in it yet. */
  readonly #fresh: boolean[] = [];

  constructor(
    readonly text: string,
    readonly limits: Pick<Limits, 'value' | 'depth'>,
  ) {}

  /** The first character of the next value. */
  peek(): string {
    this.#space();
    return this.text[this.at] ?? '';
  }

  /** Whether what comes next looks so. @param pattern sticky. */
  isNext(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** Steps into an object or array. @throws Refusal if the next value is none. */
  open(bracket: '{' | '['): void {
    if (this.peek() !== bracket) this.#fail();
    this.at++;
    this.#fresh.push(true);
  }

  /** The next key of the object that is open; undefined where it ends, which steps out of it. */
  key(): string | undefined {
    if (!this.#next('}')) return undefined;
    if (this.peek() !== '"') this.#fail();
    const key = this.value() as string;
    if (this.peek() !== ':') this.#fail();
    this.at++;
    return key;
  }

  /** Whether the array that is open has another element; where it ends, steps out of it. */
  element(): boolean {
    return this.#next(']');
  }

  /** The next value, whole. */
  value(): unknown {
    this.#space();
    const { line } = this;
    const start = this.at;
    this.#skip();
    try {
      return JSON.parse(this.text.slice(start, this.at));
    } catch {
      throw new Refusal('json.malformed', { line, found: this.text.slice(start, start + 80) });
    }
  }

  /** @throws Refusal if anything but white space follows. */
  end(): void {
    if (this.peek() !== '') this.#fail();
  }

  #next(closing: string): boolean {
    const fresh = this.#fresh.pop();
    const found = this.peek();
    if (found === closing) {
      this.at++;
      return false;
    }
    if (!fresh) {
      if (found !== ',') this.#fail();
      this.at++;
    }
    this.#fresh.push(false);
    return true;
  }

  #space(): void {
    const { text } = this;
    for (; this.at < text.length; this.at++) {
      const unit = text.charCodeAt(this.at);
      if (unit === LINE) this.line++;
      else if (!isSpace(unit)) return;
    }
  }

  #skip(): void {
    const { text, limits } = this;
    const most = this.at + limits.value;
    let depth = 0;
    for (;;) {
      if (this.at >= text.length) this.#fail();
      if (this.at > most) throw new Refusal('json.value-too-long', { line: this.line });
      const unit = text.charCodeAt(this.at);
      if (unit === QUOTE) this.#string(most);
      else if (isOpening(unit)) {
        if (++depth > limits.depth) throw new Refusal('json.too-deep', { line: this.line });
        this.at++;
      } else if (isClosing(unit)) {
        if (depth-- === 0) this.#fail();
        this.at++;
      } else if (depth === 0) {
        this.#word();
      } else {
        if (unit === LINE) this.line++;
        this.at++;
      }
      if (depth === 0) return;
    }
  }

  /** A number, true, false, null, or what will turn out to be none of them. */
  #word(): void {
    const start = this.at;
    while (this.at < this.text.length && /[\w.+-]/.test(this.text[this.at]!)) {
      if (++this.at - start > 40) this.#fail();
    }
    if (this.at === start) this.#fail();
  }

  #string(most: number): void {
    const { text } = this;
    for (this.at++; this.at < text.length; this.at++) {
      const unit = text.charCodeAt(this.at);
      if (unit === QUOTE) {
        this.at++;
        return;
      }
      if (unit === BACKSLASH) this.at++;
      if (this.at > most) throw new Refusal('json.value-too-long', { line: this.line });
    }
    this.#fail();
  }

  #fail(): never {
    if (this.at >= this.text.length) throw new Refusal('file.truncated', { line: this.line });
    throw new Refusal('json.malformed', { line: this.line, found: this.text.slice(this.at, this.at + 80) });
  }
}
