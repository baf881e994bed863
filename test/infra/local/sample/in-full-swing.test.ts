import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Caller } from "#test/journeys/caller.ts";
import { type HostUnderTest, startHost, tryHost } from "#test/journeys/host-under-test.ts";
import { ownFolder } from "../folders.ts";

const long = 400_000;

const played = /brought to the middle of a term/;

type Placement = { readonly id: string; readonly pupil: string; readonly phase: string };

const jsonOf = async <T>(caller: Caller, path: string): Promise<T> => {
  const answer = await caller.ask("GET", path, { accept: "application/json" });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
  return JSON.parse(answer.text) as T;
};

const as = (host: HostUnderTest, who: string): Promise<Caller> => new Caller(host.url).signIn(who);

const pageOf = async (host: HostUnderTest, who: string, path: string): Promise<string> =>
  (await (await as(host, who)).ask("GET", path)).text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

const placementsOf = async (host: HostUnderTest, who: string): Promise<readonly Placement[]> => {
  const caller = await as(host, who);
  const open = await jsonOf<{ items: readonly Placement[] }>(caller, "/placements");
  const closed = await jsonOf<{ items: readonly Placement[] }>(caller, "/placements?phase=closed");
  return [...open.items, ...closed.items];
};

describe("the sample in full swing", () => {
  let host: HostUnderTest;
  beforeAll(async () => {
    host = await startHost({ more: ["--sample"] });
  }, long);
  afterAll(() => host.stop());

  it("opens on a school morning in the middle of a term, and nothing in the log asks for anybody", async () => {
    const clock = (await (await fetch(`${host.url}/_local/clock`)).json()) as { readonly now: string };
    expect(clock.now).toBe("2026-11-17T10:20:00Z");
    expect(await host.log()).toMatch(played);
    // What failed in the play is no fault of this host: it is logged there, before the host serves.
    const since = (await host.log()).split("Waymark serves at").at(-1) ?? "";
    expect(since).not.toMatch(/"level":"(warn|error)"/);
  });

  it("has about twenty placements, in every phase", async () => {
    const all = [
      ...(await placementsOf(host, "ap-lead")),
      ...(await placementsOf(host, "ap-lead@skerry-point")),
    ];
    expect(all.length).toBeGreaterThanOrEqual(20);
    expect([...new Set(all.map(({ phase }) => phase))].toSorted()).toEqual([
      "active",
      "checks",
      "closed",
      "commissioning",
      "consent",
      "referral",
      "reintegration",
    ]);
  });

  it("has one on every route", async () => {
    const routes = new Set<string>();
    for (const who of ["ap-lead", "ap-lead@skerry-point"]) {
      const caller = await as(host, who);
      for (const { id } of await placementsOf(host, who))
        routes.add((await jsonOf<{ route: string }>(caller, `/placements/${id}`)).route);
    }
    expect([...routes].toSorted()).toEqual([
      "agreement",
      "direction",
      "direction-to-school",
      "flexi",
      "medical",
      "on-site",
      "part-time",
      "sixth-day",
    ]);
  });

  it("has a review that is overdue, and a provider whose insurance has run out, on the AP lead's list", async () => {
    const today = await pageOf(host, "ap-lead", "/today");
    expect(today).toMatch(
      /Isla Tamarisk \d overdue of \d+ .{0,250}Hold the review of this period Overdue due .{0,20}October 2026/,
    );
    expect(today).toMatch(
      /Harbour Wheel Studio 1 overdue of \d+ Insurance Overdue due .{0,20}13 November 2026/,
    );
  });

  it("has a child who is not accounted for, and one of whom two answers differ", async () => {
    const where = await pageOf(host, "dsl", "/attendance/where");
    expect(where).toContain("2 children are not accounted for");
    expect(where).toMatch(/Zuri Adeyemi Not confirmed Not known: nobody has said where the child is/);
    expect(where).toMatch(/Noah Brookfield Answers differ/);
  });

  it("has a concern that the safeguarding lead has had for minutes", async () => {
    expect(await pageOf(host, "dsl", "/today")).toMatch(
      /At once \(\d\).{0,40}Poppy Dunlin .{0,160}safeguarding concern/,
    );
  });

  it("has a run that failed for good, for the administrator to look at and start again", async () => {
    expect(await pageOf(host, "admin", "/today")).not.toContain("Nothing needs you now");
    const runs = await pageOf(host, "admin", "/runs?status=FAILED");
    expect(runs).toContain("Failed");
  });

  it("has weeks of attendance, and mails of weeks whose links lead here", async () => {
    const day = await pageOf(host, "attendance-officer", "/attendance?date=2026-10-13");
    expect(day).toContain("Alternative provision that the school arranged; attended.");
    const mails = (await (await fetch(`${host.url}/_local/mail`)).json()) as readonly {
      readonly at: string;
      readonly links: readonly string[];
    }[];
    expect(mails.length).toBeGreaterThan(300);
    expect(mails[0]?.at.slice(0, 7)).toBe("2026-09");
    const links = mails.flatMap((mail) => mail.links).filter((link) => link.includes("127.0.0.1"));
    expect(links.every((link) => link.startsWith(host.url))).toBe(true);
  });

  it(
    "takes a register's answer, and goes on when the clock is moved by a day",
    async () => {
      const mails = (await (await fetch(`${host.url}/_local/mail`)).json()) as readonly {
        readonly subject: string;
        readonly to: readonly string[];
        readonly links: readonly string[];
      }[];
      const asked = mails.findLast(
        (m) => m.to.includes("the-cove@lantern-hill.example") && m.links.length > 0,
      );
      const parent = new Caller(host.url);
      const link = new URL(asked?.links[0] ?? "");
      const opened = await parent.ask("GET", link.pathname + link.search);
      expect([200, 303]).toContain(opened.status);

      const officer = await as(host, "attendance-officer");
      expect((await officer.post("/_local/clock", { by: "P1D" })).status).toBe(200);
      const clock = (await (await fetch(`${host.url}/_local/clock`)).json()) as { readonly now: string };
      expect(clock.now).toBe("2026-11-18T10:20:00Z");
      expect(await pageOf(host, "attendance-officer", "/attendance")).toContain("18 November 2026");
      const runs = await jsonOf<{ items: readonly { readonly status: string }[] }>(
        await as(host, "admin"),
        "/runs?status=RUNNING",
      );
      expect(runs.items.length).toBeGreaterThan(0);
    },
    long,
  );

  it(
    "opens the same school at the next start, and does not play again",
    async () => {
      const digest = async () => (await (await fetch(`${host.url}/_local/digest`)).json()) as object;
      const before = await digest();
      const told = (await host.log()).length;
      await host.kill();
      host = await startHost({ data: host.data, more: ["--sample"] });
      expect(await digest()).toEqual(before);
      expect((await host.log()).slice(told)).not.toMatch(played);
    },
    long,
  );
});

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** Starts the sample in a folder, and ends it as a power cut would once it is being played. */
const killedWhilePlaying = async (data: string): Promise<void> => {
  const args = ["--conditions=local", "--import", "tsx", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...args, "infra/local/main.ts", "--sample", "--data", data], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      if (/26 %|25 %/.test(chunk.toString())) resolve();
    });
    child.once("exit", () => resolve());
  });
  child.kill("SIGKILL");
  await exit;
};

describe("a sample whose play was cut short", () => {
  it(
    "is made anew at the next start, whatever that asks for, and never opened half",
    async () => {
      const data = ownFolder();
      await killedWhilePlaying(data);
      expect(JSON.parse(readFileSync(join(data, "sample.json"), "utf8"))).toEqual({ sample: "playing" });

      const host = await startHost({ data });
      try {
        expect(await host.log()).toContain("was left half made. It is made anew.");
        expect((await placementsOf(host, "ap-lead")).length).toBeGreaterThanOrEqual(18);
        expect(JSON.parse(readFileSync(join(data, "sample.json"), "utf8"))).toEqual({ sample: "whole" });
      } finally {
        await host.stop();
      }
    },
    2 * long,
  );
});

describe("a folder that holds other records", () => {
  it("is not played into: the start says so", async () => {
    const data = ownFolder();
    mkdirSync(join(data, "files"));
    writeFileSync(join(data, "clock.json"), '{"kind":"real"}\n');
    const failed = await tryHost({ data, more: ["--sample"] });
    expect("said" in failed && failed.said).toContain("holds other records");
    expect(readFileSync(join(data, "clock.json"), "utf8")).toContain("real");
  });
});
