import { provide } from "#adapters/local/host.ts";
import { seededIds } from "#adapters/local/ids.ts";
import { audienceOf, loadPages, type PagesHandler } from "#infra/local/http/audiences.ts";
import { Caller } from "../gate/caller.ts";
import type { House } from "../gate/house.ts";
import { linksOf } from "../journeys/html.ts";
import { masked } from "./masked.ts";

/** What a page said: as people see it and as programs do. */
export type Look = { readonly path: string; readonly html: string; readonly json: string };

/** Looks at pages without leaving a trace: no ids of the house are used up, no reading is noted. */
export const onlookerOf = async (house: House) => {
  const pages = await loadPages();
  const handler: PagesHandler = (event, context) => pages[audienceOf(event.rawPath)](event, context);
  const deps = {
    ...house.deps,
    ids: seededIds("onlooker"),
    audit: { ...house.deps.audit, append: async () => {} },
  };
  return {
    caller: () => new Caller({ ...house, deps }, handler),
    /** Pages answer with the onlooker's adapters while it looks. */
    looks: async (look: () => Promise<void>): Promise<void> => {
      provide(deps);
      await look();
      provide(house.deps);
    },
  };
};

export type Onlooker = Awaited<ReturnType<typeof onlookerOf>>;

/** Pages of the product: no tools of this machine, no stylesheets. */
export const readable = (path: string): boolean => !/^\/(_|assets\/)/.test(path);

/** So many of one address with different queries. */
const mostQueries = 3;

type Answered = Awaited<ReturnType<Caller["get"]>>;

const said = ({ status, headers, location, text }: Answered): string =>
  [`${status} ${headers["content-type"] ?? ""}`, masked(location), masked(text)].join("\n");

const onwards = ({ status, headers, location, text }: Answered): readonly string[] => {
  if (location.startsWith("/")) return [location];
  return headers["content-type"]?.startsWith("text/html") && status < 400 ? linksOf(text) : [];
};

/** Opens the given pages and every one `within` that links from them lead to. */
export const lookAround = async (
  who: Caller,
  from: readonly string[],
  within: (path: string) => boolean,
): Promise<readonly Look[]> => {
  const looks: Look[] = [];
  const queries = new Map<string, number>();
  const known = new Set(from);
  for (const path of known) {
    const html = await who.get(path);
    const json = await who.get(path, "application/json");
    looks.push({ path: masked(path), html: said(html), json: said(json) });
    for (const link of onwards(html)) {
      const [address = ""] = link.split("?");
      const count = queries.get(address) ?? 0;
      if (known.has(link) || count >= mostQueries || !within(link)) continue;
      known.add(link);
      queries.set(address, count + 1);
    }
  }
  return looks;
};
