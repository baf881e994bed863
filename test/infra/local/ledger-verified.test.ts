import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { Caller } from "#test/journeys/caller.ts";
import { type HostUnderTest, startHost } from "#test/journeys/host-under-test.ts";
import { Visitor } from "#test/journeys/visitor.ts";

type Check = {
  readonly by: string;
  readonly what: string;
  readonly result: string;
  readonly findings: readonly object[];
};

const checksOf = async (admin: Visitor): Promise<readonly Check[]> =>
  ((await admin.sees("/operations")).ledger as { checks: readonly Check[] }).checks;

const adminOf = (host: HostUnderTest) => new Visitor(host.url).signIn("admin");

/** Somebody at the machine, with a tool for databases, while the host stands still. */
const another = (data: string): string => {
  const db = new DatabaseSync(join(data, "ledger.sqlite"));
  const row = db
    .prepare("SELECT stream, version, body FROM ledger WHERE stream LIKE '%/pupil/%' ORDER BY stream LIMIT 1")
    .get();
  const body = JSON.stringify({ ...JSON.parse(String(row?.body)), by: "somebody-else" });
  db.prepare("UPDATE ledger SET body = ? WHERE stream = ? AND version = ?").run(
    body,
    String(row?.stream),
    Number(row?.version),
  );
  db.close();
  return String(row?.stream);
};

it("given a commit that was edited while the host stood still, says so in the log and on the page Operations (K9.2)", async () => {
  const first = await startHost({ clock: "2026-09-07T09:00" });
  const before = await adminOf(first);
  expect(await before.sends("/operations", {})).toMatchObject({ status: 200 });
  const clean = await checksOf(before);
  expect(clean.length).toBeGreaterThan(1);
  for (const { result } of clean) expect(result).toMatch(/^As it was written/);
  expect(clean[0]).toMatchObject({ by: expect.stringContaining("Pike"), what: "Every decision" });
  await first.kill();
  const stream = another(first.data);

  const second = await startHost({ data: first.data });
  try {
    const admin = await adminOf(second);
    await admin.sends("/operations", {});
    expect((await checksOf(admin))[0]).toMatchObject({
      result: expect.stringMatching(/^Not as it was written/),
      findings: [{ stream, what: "changed" }],
    });
    expect(await second.log()).toMatch(new RegExp(`"level":"warn".*"stream":"${stream}"`));
    const page = await new Caller(second.url).signIn("admin").then((who) => who.get("/operations"));
    expect(page.text).toContain("was changed after it was written");
    const head = await new Caller(second.url).signIn("headteacher");
    expect((await head.get("/operations")).status).toBe(403);
  } finally {
    await second.kill();
  }
});
