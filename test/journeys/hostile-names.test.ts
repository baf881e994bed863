import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles } from "#ids/role.ts";
import { crawl, filledIn } from "./browser/crawler.ts";
import { Caller } from "./caller.ts";
import { activePlacement, type InProgress } from "./cast/placement-in-progress.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";
import { addSchool, changeStaff, hillside } from "./other-schools.ts";

/** Names that every plain object answers to, though nobody gave it one. */
const inherited = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];
const rarer = [
  ...inherited.slice(2),
  "constructor.constructor",
  "abc",
  "%00",
  "%E0%A4%A",
  "..",
  "x".repeat(3000),
];
const hostile = [...inherited.slice(0, 2), ...rarer];

const functions = fileURLToPath(new URL("../../functions", import.meta.url));

/** Every name that a page looks up in its query: none is forgotten, because the pages themselves say them. */
const queryNames = (): readonly string[] => {
  const files = readdirSync(functions, { recursive: true, encoding: "utf8" }).filter((f) =>
    /\.tsx?$/.test(f),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(join(functions, file), "utf8").matchAll(/query\s*\.get\("([\w-]+)"\)/g)].map(
      (m) => m[1] ?? "",
    ),
  );
  return [...new Set(found)].filter(Boolean);
};

type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
};
type Schema = { readonly properties?: Readonly<Record<string, unknown>> };
type Described = { readonly get?: Operation; readonly post?: Operation };

let host: HostUnderTest;
let p: InProgress;
/** Somebody who gets past every permission, with a mailed link opened too. */
let who: Caller;
let paths: Readonly<Record<string, Described>>;
let addresses: ReadonlyMap<string, string>;
beforeAll(async () => {
  host = await startHost({ clock: "2026-09-07T09:00" });
  p = await activePlacement(host);
  const held = roles.filter((role) => role !== "governor-chair");
  const known = JSON.parse((await new Caller(host.url).get("/_local/people")).text) as Person[];
  const lead = known.find(({ as }) => as === "ap-lead") as Person;
  await changeStaff(host.data, lead, { id: lead.staff, roles: held, active: true }, "may-do-everything");
  await addSchool(host.data, hillside);
  who = await new Caller(host.url).signIn(lead.staff);
  await who.get(p.link);
  paths = JSON.parse((await who.get("/openapi.json")).text).paths;
  const seen = (await crawl(who, "all", ["/", p.reply, "/runs?machine=gate"])).map(
    (v) => v.path.split("?")[0] ?? "",
  );
  const ids = {
    placement: p.placement.split("/")[2] ?? "",
    pupil: p.pupil.split("/")[2] ?? "",
    key: p.reply.split("/")[2] ?? "",
  };
  addresses = filledIn(Object.keys(paths), seen, ids);
}, 600_000);
afterAll(() => host.stop());

type Person = {
  readonly as: string;
  readonly staff: string;
  readonly tenant: string;
  readonly school: string;
};

/** An address with one of its gaps filled by `name` and all others by what is really there. */
const withName = (template: string, gap: number, name: string): string => {
  const real = (addresses.get(template) ?? "").split("/");
  let nth = -1;
  return template
    .split("/")
    .map((part, i) => {
      if (!part.includes("{")) return part;
      nth += 1;
      return nth === gap ? part.replace(/\{\w+\}/, name) : (real[i] ?? "unknown");
    })
    .join("/");
};

/** What the description says that a page's query may hold. */
const queryOf = (template: string): readonly string[] =>
  (paths[template]?.get?.parameters ?? []).flatMap((p) => (p.in === "query" ? [p.name] : []));

const faults: string[] = [];
const tried = async (label: string, work: Promise<{ readonly status: number }>): Promise<void> => {
  const status = await work.then(
    (answer) => answer.status,
    () => 0,
  );
  if (status === 0 || status >= 500) faults.push(`${label}: ${status || "no answer"}`);
};

const noFaults = async (): Promise<void> => {
  expect(faults.splice(0)).toEqual([]);
  expect((await who.get("/_local/health")).status).toBe(200);
};

describe("a name that nobody gave", () => {
  it("in any address is answered like every unknown one", async () => {
    for (const [nth, template] of Object.keys(paths).entries())
      for (let gap = 0; gap < template.split("{").length - 1; gap += 1)
        // The two that do most harm at every address, the rarer ones in turn.
        for (const name of [...hostile.slice(0, 2), rarer[(nth + gap) % rarer.length] ?? ""]) {
          const path = withName(template, gap, name);
          await tried(`GET ${path}`, who.get(path));
          await tried(`POST ${path}`, who.post(path, {}));
        }
    await noFaults();
  }, 600_000);

  it("in any query is answered like every unknown one", async () => {
    const names = queryNames();
    expect(names.length).toBeGreaterThan(12);
    for (const [template, path] of addresses) {
      if (!paths[template]?.get) continue;
      for (const value of ["constructor", "abc", "99999999999999999999"]) {
        const all = names.map((name) => `${name}=${value}`).join("&");
        await tried(`GET ${path}?${all}`, who.get(`${path}?${all}`, "application/json"));
      }
      for (const name of queryOf(template))
        await tried(`GET ${path}?${name}=abc`, who.get(`${path}?${name}=abc`));
    }
    await noFaults();
  }, 600_000);

  it("in any field of any form is refused or kept, and breaks nothing", async () => {
    for (const [template, { post }] of Object.entries(paths)) {
      const fields = Object.keys(post?.requestBody?.content["application/json"].schema.properties ?? {});
      const path = addresses.get(template) ?? "";
      if (!post || path === "/sign-out") continue;
      for (const name of inherited.slice(0, 2)) {
        const typed = Object.fromEntries(fields.filter((f) => f !== "command").map((field) => [field, name]));
        await tried(`POST ${path} ${name}`, who.post(path, typed));
        const lists = Object.fromEntries(Object.keys(typed).map((field) => [field, [name]]));
        await tried(`POST ${path} [${name}]`, who.post(path, lists));
        const body = `{${JSON.stringify(name)}: {"a": ${JSON.stringify(name)}}, "x": null}`;
        await tried(`POST ${path} {${name}}`, who.ask("POST", path, { type: "application/json", body }));
      }
    }
    await noFaults();
  }, 600_000);

  it("at the host's own doors is answered like every unknown one", async () => {
    for (const name of hostile) {
      for (const path of [
        `/_local/${name}`,
        `/_local/mailbox/${name}`,
        `/_local/mailbox/${name}/html`,
        `/assets/${name}`,
      ])
        for (const method of ["GET", "HEAD", "POST", "PUT", "OPTIONS"])
          await tried(`${method} ${path}`, who.ask(method, path));
      for (const path of ["/_local/sign-in", "/_local/clock"])
        for (const body of [{ as: name }, { to: name }, { by: name }, { [name]: name }])
          await tried(`POST ${path} ${name}`, new Caller(host.url).post(path, body));
      const headers = { "x-amz-target": `AWSStepFunctions.${name.slice(0, 100)}` };
      const type = "application/x-amz-json-1.0";
      await tried(`states ${name}`, who.ask("POST", "/_local/states", { type, headers, body: "{}" }));
      await tried(
        `files ${name}`,
        who.get(`/_files?key=${name}&name=${name}&expires=${name}&signature=${name}`),
      );
    }
    await noFaults();
  }, 600_000);
});
