import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "#test/browser.ts";
import { Caller } from "../caller.ts";
import { digest } from "../cast/first-placement.ts";
import { activePlacement, type InProgress } from "../cast/placement-in-progress.ts";
import { type HostUnderTest, startHost } from "../host-under-test.ts";
import { doubledIds, faultsOf } from "../html.ts";
import { crawl, filledIn, type Visit } from "./crawler.ts";
import { faultsSeen } from "./looks.ts";

let host: HostUnderTest;
let p: InProgress;
let before: string;
let visits: readonly Visit[];
const callers = new Map<string, Caller>();
beforeAll(async () => {
  host = await startHost({ clock: "2026-09-07T09:00" });
  p = await activePlacement(host);
  before = await digest(host);
  visits = await everybody();
}, 600_000);
afterAll(() => host.stop());

const known = (): Readonly<Record<string, string>> => ({
  placement: p.placement.slice("/placements/".length),
  pupil: p.pupil.slice("/pupils/".length),
  token: p.link.slice("/l/".length),
  key: p.reply.slice("/reply/".length),
  date: "2026-10-23",
});

const described = async (): Promise<readonly string[]> => {
  const { paths } = JSON.parse(
    (await new Caller(host.url).get("/openapi.json", "application/json")).text,
  ) as { paths: object };
  return Object.keys(paths);
};

/** Of the second school: one who runs placements there, and those who look at the whole trust. */
const fromElsewhere = ["ap-lead@skerry-point", "trust-lead@skerry-point", "trustee@skerry-point"];

/** As every member of staff, as nobody, and as the mother with her link: by links, then by the description. */
const everybody = async (): Promise<readonly Visit[]> => {
  const people = JSON.parse((await new Caller(host.url).get("/_local/people", "application/json")).text) as {
    as: string;
  }[];
  for (const { as } of people.filter((p) => !p.as.includes("@") || fromElsewhere.includes(p.as)))
    callers.set(as, await new Caller(host.url).signIn(as));
  callers.set("nobody", new Caller(host.url));
  callers.set("parent", new Caller(host.url));
  const each = async (from: (as: string) => readonly string[], seen: (as: string) => readonly string[]) =>
    (await Promise.all([...callers].map(([as, who]) => crawl(who, as, from(as), seen(as))))).flat();
  const found = await each(
    (as) => [as === "parent" ? p.link : "/"],
    () => [],
  );
  const own = (as: string): readonly string[] => found.filter((v) => v.as === as).map((v) => v.path);
  const paths = [...new Set(found.map((v) => v.path))];
  const addresses = [...filledIn(await described(), paths, known()).values()];
  const all = [...found, ...(await each((as) => addresses.filter((path) => !own(as).includes(path)), own))];
  return all;
};

const told = (v: Visit): string =>
  `${v.as} at ${v.path}${v.from ? ` (from ${v.from})` : ""}: ${v.html.status}`;

/** A mail as mail programs show it: what it looks like stands in it, and the browser lets nothing of it run. */
const isMail = (v: Visit): boolean => v.path === "/school/letters/preview/mail";

const ofMail =
  /^(?=.*default-src 'none')(?=.*base-uri 'none')(?=.*frame-ancestors 'none')(?!.*script-src).*; sandbox$/;

const security: Readonly<Record<string, RegExp>> = {
  "content-security-policy":
    /^(?=.*default-src 'none')(?=.*base-uri 'none')(?=.*frame-ancestors 'none')(?!.*unsafe)/,
  "strict-transport-security": /^max-age=(31536000|63072000); includeSubDomains/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "x-robots-tag": /noindex/,
};

describe("every page, for everybody", () => {
  it("is found from the first page on, whoever looks", () => {
    for (const as of ["ap-lead", "headteacher", "referrer", "admin"])
      expect(visits.filter((v) => v.as === as && v.html.status === 200).length, as).toBeGreaterThan(8);
    expect(visits.length).toBeGreaterThan(200);
  });

  it("never fails, and answers browsers, programs and HEAD alike", () => {
    const odd = visits.filter(
      (v) =>
        [v.html, v.json, v.head].some((a) => a.status >= 500) ||
        v.head.status !== v.html.status ||
        v.head.text !== "",
    );

    expect(odd.map((v) => `${told(v)} json ${v.json.status} head ${v.head.status}`)).toEqual([]);
  });

  it("is JSON for programs wherever it is a page for browsers", () => {
    const pages = visits.filter((v) => v.html.type === "text/html" && v.html.status === 200 && !isMail(v));

    expect(
      pages.filter((v) => v.json.status !== 200 || v.json.type !== "application/json").map(told),
    ).toEqual([]);
    expect(pages.filter((v) => !(JSON.parse(v.json.text) as { title?: string }).title).map(told)).toEqual([]);
  });

  it("leads nobody to where they may not go, or to nothing", () => {
    const dead = visits.filter((v) => v.from !== "" && v.html.status >= 400);

    expect([...new Set(dead.map(told))]).toEqual([]);
  });

  it("carries every security header, errors too", () => {
    const missing = visits.flatMap((v) =>
      [v.html, v.json, v.head].flatMap((a) =>
        Object.entries(security).flatMap(([name, wanted]) =>
          (isMail(v) && a.status === 200 && name === "content-security-policy" ? ofMail : wanted).test(
            a.headers.get(name) ?? "",
          )
            ? []
            : [`${told(v)} ${a.type}: ${name} is ${a.headers.get(name)}`],
        ),
      ),
    );

    expect([...new Set(missing)]).toEqual([]);
  });

  it("is kept by nobody but for styles and scripts, whose names change with them", () => {
    const stored = visits
      .flatMap((v) => [v.html, v.json])
      .filter((a) => a.headers.get("cache-control") !== "no-store");

    expect(stored.map((a) => a.type)).toEqual([]);
  });

  it("has nothing inline and nothing from elsewhere, and each id once", () => {
    const pages = new Map(
      visits
        .filter((v) => v.html.type === "text/html" && !isMail(v))
        .map((v) => [`${v.as} ${v.path}`, v.html.text]),
    );
    const faults = [...pages].flatMap(([at, html]) =>
      [...faultsOf(html), ...doubledIds(html).map((id) => `id ${id} twice`)].map(
        (fault) => `${at}: ${fault}`,
      ),
    );

    expect(faults).toEqual([]);
  });

  it("changes nothing by being opened", async () => {
    expect(await digest(host)).toBe(before);
  });
});

/** One of each page: the first that anybody saw, whoever that was; forms and runs of one kind look alike. */
const eachOnce = (): ReadonlyMap<string, readonly string[]> => {
  const kind = (path: string): string =>
    (path.split("?")[0] ?? "")
      .replaceAll(/\/[\w.-]*\d[\w.-]*/g, "/_")
      .replace(/\/recorded\/.*/, "/recorded/_");
  const pages = visits.filter((v) => v.html.type === "text/html" && v.html.status === 200 && !isMail(v));
  const first = new Map(pages.map((v) => [kind(v.path), v] as const).toReversed());
  const by = Map.groupBy(first.values(), (v) => v.as);
  return new Map([...by].map(([as, seen]) => [as, seen.map((v) => v.path)]));
};

describe("every page, for people", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it("has no serious fault of accessibility, and fits phone and desk", async () => {
    const faults = await Promise.all(
      [...eachOnce()].flatMap(([as, seen]) =>
        [0, 1, 2].map((part) => {
          const share = seen.filter((_, place) => place % 3 === part);
          return faultsSeen(browser, host.url, callers.get(as) ?? new Caller(host.url), share);
        }),
      ),
    );

    expect(faults.flat()).toEqual([]);
  }, 1_800_000);
});
