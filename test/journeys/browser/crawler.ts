import type { Answered, Caller } from "../caller.ts";
import { linksOf } from "../html.ts";

export type Visit = {
  readonly as: string;
  readonly path: string;
  /** The page that led here. */
  readonly from: string;
  readonly html: Answered;
  readonly json: Answered;
  readonly head: Answered;
};

/** So many of one address with different queries: the years of a calendar never end. */
const mostQueries = 5;

const onwards = (answer: Answered): readonly string[] => {
  if (answer.type === "text/html" && answer.status < 400) return linksOf(answer.text);
  const location = answer.headers.get("location") ?? "";
  return location.startsWith("/") ? [location] : [];
};

/** Opens every page that links lead to, from the given ones on, as a browser, as a program, and by HEAD; `seen` are not opened again. */
export const crawl = async (
  who: Caller,
  as: string,
  from: readonly string[],
  seen: readonly string[] = [],
): Promise<readonly Visit[]> => {
  const visits: Visit[] = [];
  const queries = new Map<string, number>();
  const wanted = from.map((path) => ({ path, from: "" }));
  const known = new Set([...from, ...seen]);
  for (let next = wanted.shift(); next; next = wanted.shift()) {
    const { path } = next;
    const [html, json, head] = await Promise.all([
      who.get(path),
      who.get(path, "application/json"),
      who.ask("HEAD", path),
    ]);
    visits.push({ as, ...next, html, json, head });
    for (const link of onwards(html)) {
      const address = link.split("?")[0] ?? "";
      const count = queries.get(address) ?? 0;
      if (known.has(link) || count >= mostQueries || link.startsWith("/_local")) continue;
      known.add(link);
      queries.set(address, count + 1);
      wanted.push({ path: link, from: path });
    }
  }
  return visits;
};

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/?]+")}(\\?|$)`);

const gaps = (template: string): number => template.split("{").length;

/** The address of a description that a path belongs to: "/pupils/new" is no pupil. */
const ownerOf = (path: string, templates: readonly string[]): string | undefined =>
  templates.filter((t) => patternOf(t).test(path)).toSorted((a, b) => gaps(a) - gaps(b))[0];

/** Each address of a description with the ids of a page that was seen, or with `known` or "unknown" in their place. */
export const filledIn = (
  templates: readonly string[],
  seen: readonly string[],
  known: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> => {
  const found = new Map(seen.map((path) => [ownerOf(path, templates), path] as const).toReversed());
  const made = (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? "unknown");
  return new Map(templates.map((template) => [template, found.get(template) ?? made(template)]));
};
