import * as v from 'valibot';
import { addressProblem } from './subscription-address';

/**
 * What an administrator hands out by policy. Packs are subscribed to, sites are marked as if the reader had chosen
 * them, settings are defaults: what the reader chooses goes before them. A part that is wrong is left out and named.
 */
export interface Managed {
  packs: { url: string; hash?: string }[];
  /** Match patterns of sites on which terms are marked: `https://oa.example.gov.cn/*`. */
  sites: string[];
  settings: ManagedSettings;
  /** What was left out, as `packs.0`. */
  problems: string[];
}

const MOST_PACKS = 50;
const MOST_SITES = 200;
/** A match pattern of one host, with or without its subdomains; a bare star would be every site. */
const SITE = /^(?:https?|\*):\/\/(?:\*\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\/\*$/;

const PackSchema = v.strictObject({
  url: v.pipe(
    v.string(),
    v.check((url) => addressProblem(url) === undefined),
  ),
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{64}$/))),
});
const SiteSchema = v.pipe(v.string(), v.maxLength(300), v.regex(SITE));
/** Of the settings all but the reader's own lists. */
const SETTINGS = {
  theme: v.picklist(['system', 'light', 'dark']),
  density: v.picklist(['all', 'section', 'page', 'auto']),
  markStyle: v.picklist(['dotted', 'solid', 'wavy', 'tint']),
  printMarks: v.boolean(),
  trigger: v.picklist(['hover', 'alt', 'click']),
};
type ManagedSettings = { [K in keyof typeof SETTINGS]?: v.InferOutput<(typeof SETTINGS)[K]> };

/** What the policy says, from whatever the browser gives. Never throws. */
export function readManaged(stored: unknown): Managed {
  const problems: string[] = [];
  const fields = recordOf(stored, '', problems);
  const packs = listOf(fields.packs, 'packs', MOST_PACKS, PackSchema, problems);
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(recordOf(fields.settings, 'settings', problems))) {
    const schema = Object.hasOwn(SETTINGS, key) ? SETTINGS[key as keyof typeof SETTINGS] : undefined;
    const result = schema && v.safeParse(schema, value);
    if (result?.success) settings[key] = result.output;
    else problems.push(`settings.${key}`);
  }
  return {
    packs: packs.map(({ url, sha256 }) => ({ url, ...(sha256 ? { hash: sha256.toLowerCase() } : {}) })),
    sites: listOf(fields.sites, 'sites', MOST_SITES, SiteSchema, problems),
    settings,
    problems,
  };
}

/**
 * The policy of this browser.
 * @param area `browser.storage.managed`; Firefox rejects where there is no policy.
 */
export async function loadManaged(area: { get(keys: null): Promise<unknown> } | undefined): Promise<Managed> {
  return readManaged(await area?.get(null).catch(() => undefined));
}

function recordOf(value: unknown, name: string, problems: string[]): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  problems.push(name);
  return {};
}

function listOf<S extends v.GenericSchema>(
  value: unknown,
  name: string,
  most: number,
  schema: S,
  problems: string[],
): v.InferOutput<S>[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    problems.push(name);
    return [];
  }
  if (value.length > most) problems.push(name);
  return value.slice(0, most).flatMap((one, n) => {
    const result = v.safeParse(schema, one);
    if (result.success) return [result.output];
    problems.push(`${name}.${n}`);
    return [];
  });
}
