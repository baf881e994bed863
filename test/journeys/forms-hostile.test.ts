import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answered, Caller } from "./caller.ts";
import { digest } from "./cast/first-placement.ts";
import { askedPlacement, type InProgress } from "./cast/placement-in-progress.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";
import { formsOf } from "./html.ts";

let host: HostUnderTest;
let p: InProgress;
let lead: Caller;
let mother: Caller;
let before: string;
beforeAll(async () => {
  host = await startHost({ clock: "2026-09-07T09:00" });
  p = await askedPlacement(host);
  lead = await new Caller(host.url).signIn("ap-lead");
  mother = new Caller(host.url);
  await mother.get(p.link);
  before = await digest(host);
}, 600_000);
afterAll(() => host.stop());

const megabyte = 1024 * 1024;
const form = "application/x-www-form-urlencoded";
const json = "application/json";

/** Every address that takes something, for whoever may send there. */
const doors = (): readonly (readonly [Caller, string])[] => [
  [lead, "/pupils/new"],
  [lead, `${p.placement}/forms/meeting`],
  [lead, `${p.draft}/plan`],
  [mother, p.reply],
  [new Caller(host.url), "/sign-out"],
];

const everywhere = async (
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<readonly Answered[]> =>
  Promise.all(doors().map(([who, path]) => who.ask("POST", path, { accept: json, type, body })));

describe("a body that no form of ours sends", () => {
  it.each([json, form, "text/plain"])("is refused when it is too large, as %s", async (type) => {
    for (const answer of await everywhere(type, `a=${"x".repeat(megabyte)}`)) {
      expect(answer.status).toBe(413);
      expect(answer.text).toContain("Too Large");
    }
  });

  it("is taken up to the limit: a little less is read, and refused for what it is", async () => {
    const { status } = await lead.ask("POST", "/pupils/new", {
      type: json,
      body: JSON.stringify({ "given-name": "x".repeat(megabyte - 100) }),
    });

    expect(status).toBe(422);
  });

  const broken = {
    "cut short": '{"a":',
    "two at once": "{}{}",
    "an empty word": '""',
    "a list": "[1]",
    null: "null",
    "single quotes": "{'a':1}",
    "as deep as a mine": "[".repeat(200_000),
  };
  it.each(Object.entries(broken))("says that JSON cannot be taken which is %s", async (_, body) => {
    for (const { status, text } of (await everywhere(json, body)).slice(0, -1)) {
      expect([400, 422]).toContain(status);
      expect(JSON.parse(text)).toMatchObject({
        problem: { title: "This could not be read", message: expect.stringContaining("JSON") },
      });
    }
  });

  const halfLetters = new Uint8Array([
    ...new TextEncoder().encode('{"given-name":"'),
    0xc3,
    0x28,
    0xff,
    ...new TextEncoder().encode('"}'),
  ]);
  it("says that letters cannot be read which are no UTF-8, in JSON and in forms", async () => {
    const { fields } = formsOf((await lead.get("/pupils/new")).text).find(
      ({ action }) => action === "/pupils/new",
    ) ?? { fields: {} as Record<string, string> };
    const asForm = `csrf=${fields.csrf}&given-name=Zo%C3%28&family-name=%FF`;
    for (const [type, body] of [
      [json, halfLetters],
      [form, asForm],
    ] as const) {
      const { status, text } = await lead.ask("POST", "/pupils/new", { accept: json, type, body });
      expect(status, type).toBe(400);
      expect(text, type).toContain("UTF-8");
    }
  });

  it.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "gains nothing by the name %s",
    async (name) => {
      const { fields } = formsOf((await lead.get("/pupils/new")).text).find(
        ({ action }) => action === "/pupils/new",
      ) ?? { fields: {} as Record<string, string> };
      const hostile = `{"given-name":"A","${name}":{"isAdmin":true,"roles":["admin"]},"family-name":{"${name}":{"x":1}}}`;
      for (const { status } of (await everywhere(json, hostile)).slice(0, -1)) expect(status).toBe(422);
      const typed = await lead.submit("/pupils/new", { ...fields, [name]: "x", [`${name}[polluted]`]: "x" });
      expect(typed.status).toBe(422);
      expect((await lead.get("/runs")).status).toBe(403);
      expect((await new Caller(host.url).get("/today")).status).toBe(303);
    },
  );

  it("is refused, not fallen over, when names come twice, without number, or as what they are not", async () => {
    const { fields } = formsOf((await lead.get("/pupils/new")).text).find(
      ({ action }) => action === "/pupils/new",
    ) ?? { fields: {} as Record<string, string> };
    const twice = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, name === "csrf" ? value : [value, value]]),
    );
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`name-${i}`, "x"]));
    for (const sent of [
      twice,
      { ...fields, "given-name": ["A", "B"] },
      { ...fields, ...many },
      { ...fields, "date-of-birth-day": ["1", "2"] },
    ])
      expect((await lead.submit("/pupils/new", sent)).status).toBe(422);
    for (const value of [[], {}, [["A"]], 7, true, null, "\u0000", "\ud800", "A\u0007B"])
      expect((await lead.post("/pupils/new", { "given-name": value })).status, JSON.stringify(value)).toBe(
        422,
      );
    for (const command of ["short", "x".repeat(65), "tend-12345678", "../../../etc", 12345678, { a: 1 }])
      expect((await lead.post("/pupils/new", { command })).status, JSON.stringify(command)).toBe(422);
  });

  it("has changed nothing", async () => {
    expect(await digest(host)).toBe(before);
  });
});
