import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { version } from "#contracts/version.ts";
import { dataVersion } from "#infra/local/data/migrate.ts";
import { startHost, tryHost } from "#test/journeys/host-under-test.ts";
import { Visitor } from "#test/journeys/visitor.ts";
import { ownFolder } from "../folders.ts";
import { layOldFolder, oldPlacement } from "./old-folder.ts";

const stampIn = (root: string): unknown => JSON.parse(readFileSync(join(root, "version.json"), "utf8"));
const stamped = { data: dataVersion, program: version };

const commits = (root: string): number => {
  const db = new DatabaseSync(join(root, "ledger.sqlite"), { readOnly: true });
  const count = Number(db.prepare("SELECT count(*) AS n FROM ledger").get()?.n);
  db.close();
  return count;
};

describe("a data folder of Waymark 0.1.0", () => {
  it("is copied, migrated and stamped, and goes on: staff, placement, link and time", {
    timeout: 300_000,
  }, async () => {
    const root = ownFolder();
    layOldFolder(root);
    const before = commits(root);
    const host = await startHost({ data: root });
    try {
      const head = await new Visitor(host.url).signIn("headteacher");
      expect(await head.sees(oldPlacement.placement)).toMatchObject({ status: 200 });
      expect(await head.sees(oldPlacement.pupil)).toMatchObject({ status: 200 });
      expect((await new Visitor(host.url).sees(oldPlacement.link)).path).toContain("/reply/");
      const admin = await new Visitor(host.url).signIn("admin");
      const { ledger } = await admin.sees("/operations");
      expect((ledger as { checks: { result: string }[] }).checks[0]?.result).toMatch(/^As it was written/);
      const moved = await head.sends("/_local/clock", { by: "P21D" });
      expect(moved.status).toBe(200);
      const said = await host.log();
      for (const to of [2, 3]) expect(said).toContain(`The data folder was migrated to version ${to}`);
      expect((await admin.sees("/operations")).ledger).not.toMatchObject({
        checks: [{ result: expect.stringMatching(/^Not/) }],
      });
    } finally {
      await host.stop();
    }
    expect(stampIn(root)).toEqual(stamped);
    const backup = join(root, "backups", "before-version-2");
    expect(readdirSync(backup)).toEqual(
      expect.arrayContaining(["clock.json", "engine.sqlite", "ledger.sqlite", "mailbox.sqlite", "secret"]),
    );
    expect(commits(backup)).toBe(before);
    expect(commits(root)).toBeGreaterThan(before);
  });
});

describe("a data folder", () => {
  it("that is new is stamped, and copied nowhere", { timeout: 300_000 }, async () => {
    const host = await startHost({ clock: "2026-09-07T09:00", data: ownFolder() });
    await host.stop();

    expect(stampIn(host.data)).toEqual(stamped);
    expect(existsSync(join(host.data, "backups"))).toBe(false);
  });

  it("of a later program is refused with a sentence, and left as it is", { timeout: 300_000 }, async () => {
    const root = ownFolder();
    layOldFolder(root);
    const later = JSON.stringify({ data: dataVersion + 1, program: "9.1.0" });
    writeFileSync(join(root, "version.json"), later);

    const tried = await tryHost({ data: root });
    expect(tried).toMatchObject({ code: 1, said: /last used by Waymark 9\.1\.0/ });
    expect(readFileSync(join(root, "version.json"), "utf8")).toBe(later);
    expect(existsSync(join(root, "anchors.sqlite"))).toBe(false);
  });

  it("whose stamp cannot be read is refused: nobody guesses", { timeout: 300_000 }, async () => {
    const root = ownFolder();
    writeFileSync(join(root, "version.json"), "{");

    expect(await tryHost({ data: root })).toMatchObject({ code: 1, said: /--data: .*version\.json/ });
  });
});
