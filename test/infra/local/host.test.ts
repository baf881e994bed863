import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { samplePupils } from "#infra/local/seed/sample-pupils.ts";
import { type HostUnderTest, startHost, tryHost } from "#test/journeys/host-under-test.ts";
import { ownFolder } from "./folders.ts";

const pupil = samplePupils[0]?.id ?? "";

type Body = Readonly<Partial<Record<"digest" | "now" | "london" | "error", string>>>;

const json = async (host: HostUnderTest, path: string, body?: object) => {
  const sent = body && {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(host.url + path, sent);
  return {
    status: answer.status,
    cookies: answer.headers.getSetCookie(),
    ...((await answer.json()) as Body),
  };
};
const clockOf = (host: HostUnderTest) => json(host, "/_local/clock");
const digestOf = async (host: HostUnderTest) => (await json(host, "/_local/digest")).digest;

const signedIn = async (host: HostUnderTest, as: string) => {
  const { cookies } = await json(host, "/_local/sign-in", { as });
  const headers = { accept: "application/json", cookie: cookies.join().split(";")[0] ?? "" };
  return (path: string, body?: object) =>
    fetch(host.url + path, {
      headers: { ...headers, ...(body ? { "content-type": "application/json" } : {}) },
      ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
    });
};

describe("a host that serves", () => {
  let host: HostUnderTest;
  beforeAll(async () => {
    host = await startHost({ clock: "2026-09-01T08:00" });
  });
  afterAll(() => host.stop());

  it("says that it is well and what time it is", async () => {
    expect(await json(host, "/_local/health")).toMatchObject({ status: "ok", clock: "virtual" });
    expect(await clockOf(host)).toMatchObject({ kind: "virtual", london: "2026-09-01T08:00:00+01:00" });
  });

  it("lets every sample person in, and the ledger decides what they are", async () => {
    const people = (await (await fetch(`${host.url}/_local/people`)).json()) as { as: string }[];
    expect(people.map((p) => p.as)).toEqual(
      expect.arrayContaining(["ap-lead", "headteacher", "dsl", "admin"]),
    );
    for (const { as } of people) expect((await (await signedIn(host, as))("/today")).status).toBe(200);
    expect(await json(host, "/_local/sign-in", { as: "senco" })).toMatchObject({ as: "ap-lead" });
    expect((await json(host, "/_local/sign-in", { as: "nobody" })).status).toBe(404);
  });

  it("given the product's own sign-in, asks who is there and lets them in", async () => {
    const start = await fetch(`${host.url}/sign-in?return=/pupils`, { redirect: "manual" });
    const asking = new URL(start.headers.get("location") ?? "", host.url);
    const page = await (await fetch(asking)).text();
    const state = asking.searchParams.get("state") ?? "";
    expect(page).toContain(state);
    const chosen = await fetch(`${host.url}/_local/sign-in`, {
      method: "POST",
      body: new URLSearchParams({ as: "dsl", state }),
      redirect: "manual",
    });
    const cookie = start.headers
      .getSetCookie()
      .map((set) => set.split(";")[0])
      .join("; ");
    const back = new URL(chosen.headers.get("location") ?? "", host.url);
    const done = await fetch(back, { headers: { cookie }, redirect: "manual" });
    expect(done.headers.get("location")).toBe("/pupils");
  });

  it("given pages that are only looked at, keeps its digest", async () => {
    const before = await digestOf(host);
    const look = await signedIn(host, "ap-lead");
    for (const path of ["/today", "/pupils", `/pupils/${pupil}`, "/placements", "/_local/mail"])
      await look(path);
    await fetch(`${host.url}/_local/mailbox`);
    await fetch(`${host.url}/_local/sign-in`);
    expect(await digestOf(host)).toBe(before);
  });

  it("given wrong words to its clock, says what it takes and stays", async () => {
    const before = (await clockOf(host)).now;
    for (const body of [{}, { by: "-P1D" }, { by: "soon" }, { to: "2020-01-01T00:00" }, { to: "x" }]) {
      const answer = await json(host, "/_local/clock", body);
      expect([answer.status, typeof answer.error]).toEqual([400, "string"]);
    }
    expect((await clockOf(host)).now).toBe(before);
  });

  it("speaks the engine's protocol, with functions on this machine", async () => {
    const states = async (operation: string, input: object) => {
      const headers = {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": `AWSStepFunctions.${operation}`,
      };
      const body = JSON.stringify(input);
      return (await fetch(`${host.url}/_local/states`, { method: "POST", headers, body })).json();
    };
    const listed = (await states("ListStateMachines", {})) as { stateMachines: { name: string }[] };
    expect(listed.stateMachines.map((m) => m.name)).toEqual(
      expect.arrayContaining(["waymark-gate", "waymark-placement"]),
    );
    const elsewhere = { FunctionName: "http://192.0.2.7/f", Payload: {} };
    const nowhere = { FunctionName: `${host.url}/nothing-here`, Payload: {} };
    const task = (given: object) => ({
      Type: "Task",
      Resource: "arn:aws:states:::lambda:invoke",
      Arguments: given,
      End: true,
    });
    for (const [name, given] of Object.entries({ elsewhere, nowhere })) {
      const definition = JSON.stringify({
        QueryLanguage: "JSONata",
        StartAt: "T",
        States: { T: task(given) },
      });
      const roleArn = "arn:aws:iam::000000000000:role/x";
      const made = (await states("CreateStateMachine", { name, definition, roleArn })) as {
        stateMachineArn: string;
      };
      const run = (await states("StartExecution", {
        stateMachineArn: made.stateMachineArn,
        name: "one",
      })) as object;
      await json(host, "/_local/clock", { by: "PT1S" });
      expect(await states("DescribeExecution", run)).toMatchObject({ status: "FAILED" });
    }
  });
});

describe("a host that is started again", () => {
  it("given kill -9, has everything that a page confirmed, and goes on in time", async () => {
    const first = await startHost({ clock: "2026-09-01T08:00" });
    const refer = await signedIn(first, "referrer");
    const referred = (await (await refer(`/pupils/${pupil}/referrals`, { route: "agreement" })).json()) as {
      location: string;
    };
    await json(first, "/_local/clock", { to: "2026-09-03T08:00" });
    const before = await digestOf(first);
    await first.kill();
    const second = await startHost({ data: first.data });
    try {
      expect((await clockOf(second)).london).toBe("2026-09-03T08:00:00+01:00");
      expect(await digestOf(second)).toBe(before);
      const look = await signedIn(second, "referrer");
      expect((await look(referred.location)).status).toBe(200);
    } finally {
      await second.stop();
    }
  });

  it("given a folder in use, a clock of the other kind, or no way in for strangers, does not start and says why", async () => {
    const host = await startHost({ clock: "2026-09-01T08:00" });
    try {
      expect(await tryHost({ data: host.data })).toMatchObject({ code: 1, said: /--data: another/ });
    } finally {
      await host.kill();
    }
    expect(await tryHost({ data: host.data, clock: "real" })).toMatchObject({ code: 1, said: /--clock/ });
    expect(await tryHost({ more: ["--listen", "127.0.0.1"] })).toMatchObject({
      code: 1,
      said: /OIDC_ISSUER/,
    });
    const open = ["--listen", "127.0.0.1"];
    const env = { OIDC_ISSUER: "http://127.0.0.1:9", OIDC_CLIENT_ID: "waymark", OIDC_CLIENT_SECRET: "s" };
    expect(await tryHost({ data: host.data, more: open, env })).toMatchObject({
      code: 1,
      said: /--clock: a virtual time/,
    });
    const again = await startHost({ data: host.data });
    await again.stop();
  }, 600_000);

  it("given --listen, has neither the control door nor the sample's sign-in", async () => {
    const env = { OIDC_ISSUER: "http://127.0.0.1:9", OIDC_CLIENT_ID: "waymark", OIDC_CLIENT_SECRET: "s" };
    const host = await startHost({ data: ownFolder(), more: ["--listen", "127.0.0.1"], env });
    try {
      for (const path of ["/_local/health", "/_local/people", "/_local/sign-in", "/_local/mail"])
        expect((await fetch(host.url + path)).status).toBe(404);
    } finally {
      await host.stop();
    }
  });
});
