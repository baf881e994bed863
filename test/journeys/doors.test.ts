import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "#ids/role.ts";
import { type Action, actions, mayDo } from "#promises/permissions.ts";
import { crawl, filledIn, type Visit } from "./browser/crawler.ts";
import { Caller } from "./caller.ts";
import { canaries, digest } from "./cast/first-placement.ts";
import { activePlacement, type InProgress } from "./cast/placement-in-progress.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";
import { formsOf } from "./html.ts";
import { addSchool, changeStaff, hillside, inland, sessionOf } from "./other-schools.ts";

let host: HostUnderTest;

let p: InProgress;

let visits: readonly Visit[];

beforeAll(async () => {
  host = await startHost({ clock: "2026-09-07T09:00" });
  p = await activePlacement(host);
  for (const at of [hillside, inland]) await addSchool(host.data, at);
  const own = await Promise.all(
    ["ap-lead", "headteacher", "admin"].map(async (as) =>
      crawl(await new Caller(host.url).signIn(as), as, ["/"]),
    ),
  );
  visits = own.flat();
}, 600_000);

afterAll(() => host.stop());

/** Of the sample's own trust, by the sample's sign-in; of another, which it does not know, by a session all the same. */
const stranger = async (school: string): Promise<Caller> => {
  const who = new Caller(host.url);
  if (school === hillside.school) return who.signIn(`${school}-all`);
  const [name, value] = await sessionOf(host.data, inland);
  who.cookies.set(name, value);
  expect((await who.get("/today")).status).toBe(200);
  return who;
};

/** An id is no word of ours and no date. */
const hasId = (path: string): boolean =>
  /\/(?=[a-z-]*\d)[a-z0-9-]{8,}/.test(path.replaceAll(/\d{4}-\d\d-\d\d/g, ""));

/** Addresses of this school's records. */
const named = (): readonly string[] => {
  const found = visits.filter(
    (v) => v.html.status === 200 && hasId(v.path) && !v.path.startsWith("/assets/"),
  );
  return [...new Set(found.map((v) => v.path))];
};

const isShared = (path: string, school: string): boolean =>
  school === "hillside" && path.startsWith("/providers/");

/**
 * What a trust shares on purpose (catalogue O35, O52): what a school saw of a provider, in its own words, and who signed
 * off. Of pupils and their families it shares nothing.
 */
const sharedWords = (path: string): readonly string[] => {
  if (path === "/trust") return ["Rosa Flint"];
  return path.startsWith("/providers/") && path.includes("/seen/") ? [canaries.words] : [];
};

const secrets = [canaries.given, canaries.family, canaries.mother, canaries.words, "Rosa Flint", "Zuri"];

describe("another school's member of staff, with every role there is", () => {
  it.each(["hillside", "inland-first"])(
    "finds no record of this school from %s, on any address",
    async (school) => {
      const who = await stranger(school);
      const paths = named().filter((path) => !isShared(path, school));
      expect(paths.length).toBeGreaterThan(20);
      for (const path of paths) {
        for (const accept of ["text/html", "application/json"] as const) {
          const { status, text } = await who.get(path, accept);
          expect(status, path).toBe(404);
          for (const secret of secrets) expect(text, path).not.toContain(secret);
        }
      }
    },
  );

  it.each(["hillside", "inland-first"])("sends nothing into this school from %s", async (school) => {
    const who = await stranger(school);
    const forms = visits
      .flatMap((v) => (v.html.type === "text/html" ? formsOf(v.html.text) : []))
      .filter((form) => form.method === "post")
      .map((form) => form.action);
    const ours = [...new Set(forms)].filter((path) => hasId(path) && !isShared(path, school));
    expect(ours.length).toBeGreaterThan(8);
    const before = await digest(host);
    for (const action of [...ours, `${p.placement}/forms/end`, `${p.pupil}/statuses`])
      expect((await who.post(action, {})).status, action).toBe(404);
    expect(await digest(host)).toBe(before);
  });

  it.each(["hillside", "inland-first"])("sees lists of its own only, from %s", async (school) => {
    const who = await stranger(school);
    const seen = await crawl(who, school, ["/", "/pupils", "/runs?machine=gate"]);
    const found = JSON.parse((await who.post("/pupils/found", { name: "Quill" })).text) as object;
    expect(found).toMatchObject({ items: [], count: 0 });
    expect(seen.filter((v) => v.html.status === 200).length).toBeGreaterThan(6);
    for (const v of seen)
      for (const secret of secrets.filter((s) => school !== "hillside" || !sharedWords(v.path).includes(s)))
        expect(`${v.path} ${v.html.text} ${v.json.text}`).not.toContain(secret);
  });

  it("knows the provider that the trust shares, and not the pupils there", async () => {
    const shared = named().filter((path) => path.startsWith("/providers/"));
    const who = await stranger("hillside");
    const answers = await Promise.all(shared.map((path) => who.get(path)));
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    for (const { text } of answers) for (const secret of secrets) expect(text).not.toContain(secret);
  });
});

/** Each form and each duty has a permission of its own, and a file that of its form; statuses are a field besides. */
const stricter = new Set([
  "/placements/{placement}/files/new",
  // Whoever may record that it was given prints what is given by hand: letters, and a sheet of codes.
  "/post",
  "/post/letters.pdf",
  "/placements/{placement}/pages/{reader}",
  "/placements/{placement}/files/uploaded/{about}/{file}",
  "/placements/{placement}/files/{file}",
  "/placements/{placement}/files/{file}/remove",
  "/placements/{placement}/forms/{form}",
  // Whoever may record the form puts its records right, or takes them back.
  "/placements/{placement}/recorded/{form}/{nth}/correct",
  "/placements/{placement}/recorded/{form}/{nth}/take-back",
  "/school/duties/{duty}",
  "/pupils/{pupil}/statuses",
  // Whoever sets a school up chooses the first policy; every later one is the headteacher’s.
  "/policy/choose",
  // Governors read a decision where their word is waited for.
  "/placements/{placement}/forms/decision-confirmed",
]);

type Described = { readonly get?: { readonly description?: string } };

describe("each role", () => {
  it("opens what the matrix gives it, and nothing else, on every address", async () => {
    const people = JSON.parse((await new Caller(host.url).get("/_local/people")).text) as {
      as: string;
      staff: string;
      roles: Role[];
      school: string;
    }[];
    const { paths } = JSON.parse((await new Caller(host.url).get("/openapi.json")).text) as {
      paths: Record<string, Described>;
    };
    const seen = visits.map((v) => v.path);
    const ids = { placement: p.placement.split("/")[2] ?? "", pupil: p.pupil.split("/")[2] ?? "" };
    const addresses = filledIn(Object.keys(paths), seen, ids);
    const wrong: string[] = [];
    for (const { as, roles } of people.filter(({ school }) => school === "harbour-view")) {
      const who = await new Caller(host.url).signIn(as);
      for (const [template, path] of addresses) {
        const action = /`([\w.-]+)`/.exec(paths[template]?.get?.description ?? "")?.[1];
        if (!action || !(action in actions) || stricter.has(template)) continue;
        const { status } = await who.get(path, "application/json");
        if ((status === 403) === mayDo(roles, action as Action))
          wrong.push(`${as} at ${template} (${action}): ${status}`);
      }
    }

    expect(wrong).toEqual([]);
  });
});

describe("a session", () => {
  const copyOf = (who: Caller): Caller => {
    const copy = new Caller(host.url);
    for (const [name, value] of who.cookies) copy.cookies.set(name, value);
    return copy;
  };

  it("ends by signing out, for every copy of its cookie, and for no other session", async () => {
    const who = await new Caller(host.url).signIn("clerk");
    const other = await new Caller(host.url).signIn("clerk");
    const stolen = copyOf(who);
    expect((await stolen.get("/today")).status).toBe(200);
    await who.post("/sign-out", {});

    expect((await stolen.get("/today")).status).toBe(303);
    expect((await stolen.get("/today", "application/json")).status).toBe(401);
    expect((await stolen.post("/pupils/new", {})).status).toBe(401);
    expect((await other.get("/today")).status).toBe(200);
  });

  it("ends at once for somebody who has left, and changes with their roles", async () => {
    const who = await stranger("hillside");
    expect((await who.get("/runs")).status).toBe(200);
    await changeStaff(
      host.data,
      hillside,
      { id: "hillside-all", roles: ["governor"], active: true },
      "only-a-governor",
    );
    expect((await who.get("/runs")).status).toBe(403);
    await changeStaff(
      host.data,
      hillside,
      { id: "hillside-all", roles: ["governor"], active: false },
      "has-left-school",
    );
    expect((await who.get("/today", "application/json")).status).toBe(401);
    await expect(stranger("hillside")).rejects.toThrow("404");
  });

  it("cannot be made, changed, or carried to another purpose", async () => {
    const who = await new Caller(host.url).signIn("clerk");
    const [name = "", value = ""] = [...who.cookies][0] ?? [];
    const link = new Caller(host.url);
    await link.get(p.link);
    const [, linkValue = ""] = [...link.cookies][0] ?? [];
    const middle = Math.floor(value.length / 2);
    const forged = [
      `${value.slice(0, middle)}${value[middle] === "A" ? "B" : "A"}${value.slice(middle + 1)}`,
      value.slice(0, -4),
      linkValue,
      "",
      "null",
      "eyJhbGciOiJub25lIn0.e30.",
    ];
    for (const one of forged) {
      const stranger = new Caller(host.url);
      stranger.cookies.set(name, one);
      expect((await stranger.get("/today", "application/json")).status, one).toBe(401);
    }
  });
});
