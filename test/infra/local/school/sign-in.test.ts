import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digitsAt } from "#adapters/local/sign-in/apps.ts";
import { Caller } from "#test/journeys/caller.ts";
import { type HostUnderTest, startHost, tryHost } from "#test/journeys/host-under-test.ts";

const school = fileURLToPath(new URL("../../../../infra/local/school/example.json", import.meta.url));
const root = fileURLToPath(new URL("../../../../", import.meta.url));
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

const asOperator = (path: string, body?: string) => {
  const operator = readFileSync(join(host.data, "operator"), "utf8").trim();
  const authorization = `Basic ${Buffer.from(`operator:${operator}`).toString("base64")}`;
  return new Caller(host.url).ask(body ? "POST" : "GET", path, {
    headers: { authorization },
    ...(body ? { body, type: "application/json" } : {}),
  });
};

const nowThere = async (): Promise<number> =>
  Date.parse((JSON.parse((await asOperator("/_local/clock")).text) as { now: string }).now);

/** Chooses a password with a code and sets an app up; gives what the app holds. */
const begins = async (who: Caller, code: string | undefined, as = email): Promise<string> => {
  const first = await who.post("/sign-in/first", { email: as, code, password });
  if (first.status !== 200) throw new Error(`${first.status} ${first.text}`);
  const { secret } = JSON.parse((await who.get("/sign-in/app", "application/json")).text) as {
    secret: string;
  };
  const done = await who.post("/sign-in/app", { digits: digitsAt(secret, await nowThere()) });
  if (done.status !== 200) throw new Error(`${done.status} ${done.text}`);
  return secret;
};

const signsIn = async (secret: string, as = email) => {
  const second = digitsAt(secret, await nowThere());
  return new Caller(host.url).post("/sign-in/password", { email: as, password, second });
};

const letIn = promisify(execFile);
const runsLetIn = (who: string) =>
  letIn(
    process.execPath,
    [
      ...["--conditions=local", "--import", "tsx", "--disable-warning=ExperimentalWarning"],
      ...["infra/commands/let-in.ts", "--data", data, "--who", who],
    ],
    { cwd: root, env: { ...process.env, NODE_OPTIONS: "" } },
  ).then(
    ({ stdout }) => stdout,
    (fault: { stderr: string }) => fault.stderr,
  );

let secret = "";

describe("a real school on one machine", () => {
  it("lets nobody in by a role, and tells nobody who is there or what was mailed", limit, async () => {
    expect((await new Caller(host.url).post("/_local/sign-in", { as: "headteacher" })).status).toBe(404);
    for (const path of ["people", "mail", "mailbox", "mailbox.json", "digest", "clock", "constructor"])
      expect((await new Caller(host.url).get(`/_local/${path}`)).status, path).toBe(401);
    const states = await new Caller(host.url).ask("POST", "/_local/states", {
      type: "application/x-amz-json-1.0",
    });
    expect(states.status).toBe(401);
    const page = await new Caller(host.url).get("/sign-in/password");
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("Pryce");
    expect((await new Caller(host.url).get("/_local/sign-in")).headers.get("location")).toBe("/sign-in");
    expect((await new Caller(host.url).get("/_local/health")).status).toBe(200);
  });

  it("tells everybody's set-up code once, by role, and no name", limit, async () => {
    expect([...codes.keys()]).toEqual(expect.arrayContaining(["headteacher", "ap-lead", "dsl", "admin"]));
    expect(await host.log()).not.toMatch(/Pryce|larch-lane\.example/);
  });

  it("takes the code once, with password and app, and those two from then on", limit, async () => {
    const who = new Caller(host.url);
    secret = await begins(who, codes.get("headteacher"));
    expect((await who.get("/today")).status).toBe(200);
    expect((await asOperator("/_local/clock", '{"by":"PT1M"}')).status).toBe(200);
    expect((await signsIn(secret)).status).toBe(200);
    const log = await host.log();
    expect(log).toMatch(/"message":"Somebody signed in","staff":"s[0-9a-f]+"/);
    expect(log).not.toMatch(/larch-lane\.example|Pryce/);
    expect(log).not.toContain(secret);
  });

  it("started again, keeps passwords and apps; --new-code begins somebody anew", limit, async () => {
    await host.kill();
    expect(await tryHost({ data: host.data, more: ["--new-code", "caretaker"] })).toMatchObject({
      code: 1,
      said: /--new-code: there is no "caretaker" here/,
    });
    const before = (await host.log()).length;
    host = await startHost({ data: host.data, more: ["--new-code", "admin"] });
    expect([...codesIn((await host.log()).slice(before)).keys()]).toEqual(["admin"]);
    await asOperator("/_local/clock", '{"by":"PT1M"}');
    expect((await signsIn(secret)).status).toBe(200);
  });

  it("lets the last one who has lost everything back in, by a command beside it", limit, async () => {
    expect(await runsLetIn("caretaker")).toMatch(/There is no caretaker here, but .*headteacher/);
    const said = await runsLetIn("headteacher");
    const code = /(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec(said)?.[0];
    expect(said).toMatch(/have ended/);
    await asOperator("/_local/clock", '{"by":"PT1M"}');
    expect((await signsIn(secret)).status).toBe(401);
    secret = await begins(new Caller(host.url), code);
    await asOperator("/_local/clock", '{"by":"PT1M"}');
    expect((await signsIn(secret)).status).toBe(200);
    expect(await host.log()).toContain("A sign-in begins anew, by a command on this machine");
  });

  it("says so where no Waymark runs", limit, async () => {
    await host.kill();
    expect(await runsLetIn("headteacher")).toMatch(/no Waymark runs on/);
    host = await startHost({ data: host.data });
  });
});

describe("a real school behind a proxy, without an identity provider (issue 14.6)", () => {
  it("asks for password and app there too, and closes what is below /_local", limit, async () => {
    const behind = await startHost({
      clock: "real",
      more: [
        "--new-school",
        "office@larkfield.example",
        "--public-url",
        "https://placements.larkfield.example",
      ],
    });
    try {
      const said = await behind.log();
      const port = /Listens .* port (\d+)/.exec(said)?.[1];
      const at = `http://127.0.0.1:${port}`;
      const forwarded = { headers: { "x-forwarded-for": "203.0.113.7" } };
      expect((await new Caller(at).ask("GET", "/_local/health", forwarded)).status).toBe(404);
      const begin = await new Caller(at).ask("GET", "/sign-in", forwarded);
      expect(begin.headers.get("location")).toBe("/sign-in/password?return=%2Ftoday");
      const code = codesIn(said).get("admin");
      const first = await new Caller(at).ask("POST", "/sign-in/first", {
        headers: { ...forwarded.headers, origin: "https://placements.larkfield.example" },
        accept: "application/json",
        type: "application/json",
        body: JSON.stringify({ email: "office@larkfield.example", code, password }),
      });
      expect([first.status, first.headers.get("location")]).toEqual([200, "/sign-in/app"]);
      expect(first.headers.getSetCookie().join()).toMatch(/^__Host-waymark-app=.*Secure/);
    } finally {
      await behind.stop();
    }
  });
});
