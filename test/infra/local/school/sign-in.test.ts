import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Caller } from "#test/journeys/caller.ts";
import { type HostUnderTest, startHost, tryHost } from "#test/journeys/host-under-test.ts";

const school = fileURLToPath(new URL("../../../../infra/local/school/example.json", import.meta.url));
const email = "a-pryce@larch-lane.example";
const password = "slate willow harbour";
const limit = { timeout: 300_000 };

let data: string;
let host: HostUnderTest;
let codes: ReadonlyMap<string, string>;
const codesIn = (said: string) =>
  new Map(
    [...said.matchAll(/^ +(\S+) +((?:[A-Z2-9]{4}-){3}[A-Z2-9]{4})$/gm)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "waymark-school-"));
  host = await startHost({ data, clock: "2026-09-07T09:00", more: ["--school", school] });
  codes = codesIn(await host.log());
}, 600_000);
afterAll(async () => {
  await host.stop();
  rmSync(data, { recursive: true, force: true });
});

const signIn = (body: object) => new Caller(host.url).post("/_local/sign-in", body);

describe("a real school on one machine", () => {
  it("lets nobody in by a role, and tells nobody who is there or what was mailed", limit, async () => {
    expect((await signIn({ as: "headteacher" })).status).toBe(400);
    for (const path of ["people", "mail", "mailbox", "mailbox.json", "digest", "clock", "constructor"])
      expect((await new Caller(host.url).get(`/_local/${path}`)).status, path).toBe(401);
    const states = await new Caller(host.url).ask("POST", "/_local/states", {
      type: "application/x-amz-json-1.0",
    });
    expect(states.status).toBe(401);
    const page = await new Caller(host.url).get("/_local/sign-in");
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("Pryce");
    expect((await new Caller(host.url).get("/_local/health")).status).toBe(200);
  });

  it("tells everybody's set-up code once, by role, and no name", limit, async () => {
    expect([...codes.keys()]).toEqual(expect.arrayContaining(["headteacher", "ap-lead", "dsl", "admin"]));
    expect(await host.log()).not.toMatch(/Pryce|larch-lane\.example/);
  });

  it("takes the code once, with a password that is good, and the password from then on", limit, async () => {
    const code = codes.get("headteacher") ?? "";
    expect((await signIn({ email, password })).status).toBe(401);
    expect((await signIn({ email, password: "short", code })).status).toBe(422);
    expect((await signIn({ email, password: "a-pryce and more", code })).status).toBe(422);
    expect((await signIn({ email: "f-amadi@larch-lane.example", password, code })).status).toBe(401);
    expect((await signIn({ email, password, code: code.toLowerCase().replaceAll("-", " ") })).status).toBe(
      200,
    );
    expect((await signIn({ email, password, code })).status).toBe(401);
    const who = new Caller(host.url);
    expect((await who.post("/_local/sign-in", { email: email.toUpperCase(), password })).status).toBe(200);
    expect((await who.get("/today")).status).toBe(200);
  });

  it("by the page, goes back into the product's own sign-in", limit, async () => {
    const who = new Caller(host.url);
    const start = await who.get("/sign-in?return=/pupils");
    const asking = start.headers.get("location") ?? "";
    const state = new URL(asking, host.url).searchParams.get("state") ?? "";
    const sent = (fields: Record<string, string>) =>
      who.ask("POST", "/_local/sign-in", {
        type: "application/x-www-form-urlencoded",
        body: new URLSearchParams({ email, state, ...fields }).toString(),
      });
    const wrong = await sent({ password: "not this one at all" });
    expect([wrong.status, wrong.text.includes("is not right")]).toEqual([401, true]);
    const right = await sent({ password });
    const back = await who.get(right.headers.get("location") ?? "");
    expect(back.headers.get("location")).toBe("/pupils");
    expect((await who.get("/pupils")).status).toBe(200);
  });

  it(
    "after five wrong passwords takes the right one only when 15 minutes are over; the log names ids alone",
    limit,
    async () => {
      const who = { email: "s-ivers@larch-lane.example", password: "another long password" };
      expect((await signIn({ ...who, code: codes.get("admin") })).status).toBe(200);
      for (let nth = 0; nth < 5; nth += 1)
        expect((await signIn({ ...who, password: `wrong, number ${nth}` })).status).toBe(401);
      expect((await signIn(who)).status).toBe(429);
      const operator = readFileSync(join(host.data, "operator"), "utf8").trim();
      const authorization = `Basic ${Buffer.from(`operator:${operator}`).toString("base64")}`;
      const asOperator = (path: string, body?: string) =>
        new Caller(host.url).ask(body ? "POST" : "GET", path, {
          headers: { authorization },
          ...(body ? { body, type: "application/json" } : {}),
        });
      expect((await asOperator("/_local/mail")).status).toBe(200);
      expect((await asOperator("/_local/clock", '{"by":"PT15M"}')).status).toBe(200);
      expect((await signIn(who)).status).toBe(200);
      const log = await host.log();
      expect(log).toMatch(/"message":"A sign-in was refused: locked"/);
      expect(log).toMatch(/"message":"Somebody signed in","staff":"s[0-9a-f]+"/);
      expect(log).not.toMatch(/larch-lane\.example|Ivers/);
    },
  );

  it(
    "started again, keeps passwords; who has forgotten theirs gets a new code by --new-code",
    limit,
    async () => {
      await host.kill();
      expect(await tryHost({ data: host.data, more: ["--new-code", "caretaker"] })).toMatchObject({
        code: 1,
        said: /--new-code: there is no "caretaker" here/,
      });
      const before = (await host.log()).length;
      const again = await startHost({ data: host.data, more: ["--new-code", "headteacher"] });
      try {
        const fresh = codesIn((await again.log()).slice(before));
        expect([...fresh.keys()]).toEqual(["headteacher"]);
        const at = (body: object) => new Caller(again.url).post("/_local/sign-in", body);
        expect((await at({ email, password })).status).toBe(401);
        expect((await at({ email, password: "a new long one", code: fresh.get("headteacher") })).status).toBe(
          200,
        );
        const admin = { email: "s-ivers@larch-lane.example", password: "another long password" };
        expect((await at(admin)).status).toBe(200);
      } finally {
        await again.kill();
      }
      host = await startHost({ data: host.data });
    },
  );
});
