import { posix } from 'node:path';
import type { SourceFile } from './sources';

/** Styles, images and messages: no code. */
const STATIC = ['assets', 'public'];
/** What the files of a room may import of ours (DESIGN.md, Import rule). A room may always import itself. */
const MAY: Record<string, readonly string[]> = {
  glossary: [],
  page: ['glossary', ...STATIC],
  store: ['glossary', ...STATIC],
  components: ['glossary', ...STATIC],
  entrypoints: ['glossary', 'page', 'store', 'components', ...STATIC],
  // The commands that evaluate and measure work on what lies with the tests.
  scripts: ['glossary', 'page', 'store', 'components', 'entrypoints', 'tests/eval', 'tests/bench', ...STATIC],
};
/** Packages without DOM and browser that the domain may use. */
const PURE_PACKAGES = ['valibot', 'fuse.js', 'papaparse', 'fflate', 'saxes'];

const SPECIFIERS = [
  /^[ \t]*(?:import|export)\b[^'";]*?\bfrom\s*(['"])([^'"\n]+)\1/gm,
  /^[ \t]*import\s*(['"])([^'"\n]+)\1/gm,
  /\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\1/g,
];

/** What a source text imports, in any way of writing it. */
export function specifiersOf(text: string): string[] {
  return SPECIFIERS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[2]!));
}

/** The path within the repository that a specifier of a file means; undefined for a package. */
export function resolve(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), specifier));
  const alias = /^(?:@|~|@@|~~)\/(.*)$/.exec(specifier) ?? /^\/(.*)$/.exec(specifier);
  return alias ? posix.normalize(alias[1]!) : undefined;
}

/** Each import of a file that its room may not have, as `file → target`. */
export function violationsIn({ path, text }: SourceFile): string[] {
  const room = path.split('/')[0]!;
  return specifiersOf(text).flatMap((specifier) => {
    const target = resolve(path, specifier);
    const allowed =
      target === undefined
        ? room !== 'glossary' || PURE_PACKAGES.includes(specifier)
        : [room, ...(MAY[room] ?? [])].some((folder) => target.startsWith(`${folder}/`));
    return allowed ? [] : [`${path} → ${target ?? specifier}`];
  });
}
