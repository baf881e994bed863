import type { Answered, Caller } from "./caller.ts";
import { linksOf } from "./html.ts";

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

/** Opens every page that links lead to, from the given ones on, as a browser, as a program, and by HEAD. */
export const crawl = async (who: Caller, as: string, from: readonly string[]): Promise<readonly Visit[]> => {
  const visits: Visit[] = [];
  const queries = new Map<string, number>();
  const wanted = from.map((path) => ({ path, from: "" }));
  const known = new Set(from);
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

/** The addresses of a description, each with the ids of a page that was seen, or with `unknown` in their place. */
export const filled = (
  template: string,
  seen: readonly string[],
  known: Readonly<Record<string, string>>,
): string => {
  const pattern = new RegExp(`^${template.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/?]+")}(\\?|$)`);
  const found = seen.find((path) => pattern.test(path));
  return found ?? template.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? "unknown");
};
