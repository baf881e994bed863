import { afterEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { everything } from "../records/canaries.ts";
import { canaryYear, planted, tideway } from "../records/canary-year.ts";
import { father, head, mother, pupil } from "../referred.ts";
import { downloaded } from "../upload.ts";
import { signedIn } from "../words/reading.ts";

let house: House;
afterEach(() => house.close());

let count = 0;
const posts = async (who: Caller, path: string, fields: object) => {
  count += 1;
  const done = await who.postJson(path, { ...fields, command: `access-command-${count}` });
  expect(done.status, `${path} ${JSON.stringify(done.model)}`.slice(0, 800)).toBe(200);
};

type Groups = {
  readonly groups: readonly { readonly id: string; readonly waits: number }[];
  readonly waits: number;
};

const asks = async (who: Caller, about: object, asker = "themselves"): Promise<string> => {
  await posts(who, "/records/matters/new/access", {
    ...{ received: "2026-10-06", asker, from: "An asker", asked: "Everything", ...about },
  });
  const { open } = (await who.sees("/records/matters")) as unknown as { open: readonly { id: string }[] };
  return `/records/matters/${open.at(-1)?.id}`;
};

const copy = async (who: Caller, page: string) => JSON.stringify((await who.sees(`${page}/copy`)).parts);

type CopyFile = {
  readonly id: string;
  readonly name: string;
  readonly what: string;
  readonly href: string;
};

const filesOf = async (who: Caller, page: string) =>
  (await who.sees(`${page}/copy`)).files as unknown as readonly CopyFile[];

const canariesIn = (text: string) => new Set(text.match(/canary[A-Za-z0-9.-]*/gi) ?? []);

/** What stands around each place of a word. */
const around = (text: string, word: string): readonly string[] =>
  text
    .split(word)
    .slice(0, -1)
    .map((left) => left.slice(-160));

/** Every canary that was typed into a form of the placement or elsewhere about the pupil, as the vault has it. */
const typed = async (): Promise<ReadonlySet<string>> => {
  const words: string[] = [];
  for await (const record of house.deps.vault.all(house.scope))
    if (record.kind === "words" || record.kind === "pupil") words.push(JSON.stringify(record.body));
  return canariesIn(words.join("\n"));
};

const decides = async (who: Caller, page: string, group: string, give: readonly string[] | "all") => {
  const path = `${page}/answer/${group}`;
  const shown = (await who.sees(path)) as unknown as {
    form: { fields: { properties: { give: { items: { enum: readonly string[] } } } } };
  };
  const all = shown.form.fields.properties.give.items.enum;
  await posts(who, path, { give: give === "all" ? all : give, reason: "others-words", why: "Weighed" });
};

const opened = async () => {
  house = await openHouse({ sweeps: false });
  await canaryYear(house);
  return [await new Caller(house, handler).signIn(head), await signedIn(house, "dsl")] as const;
};

describe("A pupil's request to see their data", () => {
  it("finds all that was typed about them, holds back others' words until decided, and notes what was given to whom (issue 12, must show: field by field)", async () => {
    const [who, dsl] = await opened();
    const page = await asks(who, { whose: "pupil", pupil });
    const before = await copy(who, page);
    for (const word of ["Canarygiven", "Canaryfamily", "Canary-outcomes"]) expect(before).toContain(word);
    // Nothing of the parents, of what a provider's person typed, and nothing about safety.
    for (const word of [
      "Canarymother",
      "Canaryfather",
      "Canary Street",
      "Canary-source",
      "Canary-typed",
      "Canary-safety",
    ])
      expect(before, word).not.toContain(word);
    expect(before).not.toMatch(/Canary-[a-z-]*-(concern|allegation|emergency-review|lado-told)/);
    for (const { id } of [mother, father]) expect(around(before, id)).toEqual([]);
    expect(await filesOf(who, page)).toEqual([]);
    expect((await who.get(`${page}/copy/files/keptfile`)).status).toBe(404);
    const html = (await who.get(`${page}/copy`)).text;
    for (const word of ["Canarymother", "Canary Street", "Canary-safety"])
      expect(html, word).not.toContain(word);

    const early = await who.postJson(`${page}/given`, {
      ...{ on: "2026-10-06", to: "The pupil", how: "by-hand", command: "too-early-to-give" },
    });
    expect(early.status).toBe(422);
    expect(JSON.stringify(early.model)).toContain("still wait for a decision");

    const { groups } = (await dsl.sees(`${page}/answer`)) as unknown as Groups;
    const sealed = groups.find((g) => g.id.endsWith("-sealed"))?.id ?? "";
    expect(sealed).not.toBe("");
    expect((await who.get(`${page}/answer/${sealed}`)).status).toBe(404);
    for (const { id } of groups) await decides(dsl, page, id, "all");
    const all = canariesIn(await copy(dsl, page));
    // A half-filled form is sealed: only who typed it can open it, and it is counted.
    for (const word of [...(await typed())].filter((w) => w !== "Canary-draft"))
      expect([...all], word).toContain(word);
    for (const word of planted.filter((w) => !["Canary-bytes", "Canary-draft"].includes(w)))
      expect((await copy(dsl, page)).toLowerCase(), word).toContain(word.toLowerCase());
    const [file] = await filesOf(who, page);
    expect(file).toMatchObject({ id: "keptfile", name: "Canary-file.pdf", what: "Canary-what" });
    const leads = await who.get(file?.href ?? "");
    expect(leads.status).toBe(303);
    const { body } = await downloaded(house, leads.location);
    expect(Buffer.from(body ?? "").toString("latin1")).toContain("Canary-bytes");
    const reads = await house.deps.audit.list(house.scope, pupil);
    // Once before it was given, in vain.
    expect(reads.filter((r) => r.path === file?.href)).toHaveLength(2);
    await posts(who, `${page}/given`, { on: "2026-10-06", to: "The pupil", how: "by-hand" });
    const whole = (await who.get(page)).text;
    expect(whole).toMatch(/\d+ parts and 1 file, 0 held back/);
    expect(whole).toContain("File: Canary-file.pdf");

    for (const { id } of groups) await decides(dsl, page, id, []);
    expect(canariesIn(await copy(dsl, page))).toEqual(canariesIn(before));
    expect(await filesOf(who, page)).toEqual([]);
    expect((await who.get(file?.href ?? "")).status).toBe(404);
    await posts(who, `${page}/given`, { on: "2026-10-06", to: "Canary pupil", how: "by-hand" });
    const done = (await who.get(page)).text;
    expect(done).toMatch(/Copy given on [A-Z a-z]*6 October 2026: \d+ parts, \d+ held back/);
    expect(done).toContain("Canary pupil");
    await posts(who, `${page}/end`, { outcome: "in-part", on: "2026-10-06", why: "Told of their rights" });
    expect((await who.get(`${page}/copy.json`)).headers["content-type"]).toContain("json");
    expect(
      (await everything(house)).some((row) => row.startsWith("ledger") && /canary pupil/i.test(row)),
    ).toBe(false);
  }, 300_000);

  it("made by a parent is given only by a right that is recorded: the pupil's own agreement, or why not", async () => {
    const [who, dsl] = await opened();
    const page = await asks(who, { whose: "pupil", pupil }, "parent");
    const { groups } = (await dsl.sees(`${page}/answer`)) as unknown as Groups;
    expect(groups.some((g) => g.id.includes("child-abuse-sealed"))).toBe(true);
    for (const { id } of groups) await decides(dsl, page, id, []);
    const give = { on: "2026-10-06", to: "A parent", how: "by-hand" };
    const refused = await who.postJson(`${page}/given`, { ...give, command: "gives-without-right" });
    expect(JSON.stringify(refused.model)).toContain("by what right");
    await posts(who, `${page}/authority`, { authority: "pupil-agrees", why: "Talked to the pupil alone" });
    await posts(who, `${page}/given`, give);
  }, 300_000);
});

describe("Other people's requests", () => {
  it("give a parent what is theirs, and nothing of the other parent, the pupil's file or why they are restricted", async () => {
    const [who] = await opened();
    const page = await asks(who, { whose: "contact", contact: mother.id });
    const text = await copy(who, page);
    expect(text).toContain("Canarymother");
    expect(text).toContain("canary.m@family.example");
    for (const word of ["Canaryfather", "Canary Street", "Canary-source", father.id])
      expect(text).not.toContain(word);
    expect(text).not.toMatch(/Canary-[a-z-]+-(plan|referral|concern|needs)/);
  }, 300_000);

  it("give a member of staff who they are and what they did when, and no word of a pupil; a provider its own record", async () => {
    const [who, dsl] = await opened();
    const mine = await copy(dsl, await asks(dsl, { whose: "staff", staff: head }));
    expect(mine).toContain('"name"');
    expect(mine).toContain('"did"');
    expect(mine).not.toMatch(/canary/i);
    const provider = await copy(who, await asks(who, { whose: "provider", provider: tideway }));
    expect(provider).toContain('"contact"');
    expect(provider).not.toMatch(/canary/i);
  }, 300_000);
});
