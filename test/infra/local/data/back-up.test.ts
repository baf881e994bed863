import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backUp, putBack } from "#infra/local/data/back-up.ts";
import { type HostUnderTest, startHost } from "#test/journeys/host-under-test.ts";
import { ownFolder } from "../folders.ts";

const at = new Date("2026-09-07T08:00:00Z");

const send = (host: HostUnderTest, path: string, body: object, cookie = "") =>
  fetch(host.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", cookie },
    body: JSON.stringify(body),
  });

const cookieOf = async (host: HostUnderTest, as: string): Promise<string> =>
  (await send(host, "/_local/sign-in", { as })).headers.getSetCookie().join().split(";")[0] ?? "";

/** Enters one pupil after another, each time noting what the page confirmed, until it is told to end. */
const entering = (host: HostUnderTest, cookie: string) => {
  const confirmed: string[] = [];
  let ending = false;
  const done = (async () => {
    while (!ending) {
      const name = `Pupil${String.fromCharCode(65 + (confirmed.length % 26))}`;
      const about = {
        "given-name": name,
        "family-name": `Entered${confirmed.length}`,
        "year-group": "Year 2",
      };
      const answer = await send(host, "/pupils/new", { ...about, "date-of-birth": "2019-03-04" }, cookie);
      if (answer.status >= 400) throw new Error(await answer.text());
      const { location } = (await answer.json()) as { location?: string };
      if (location) confirmed.push(location);
    }
  })();
  return {
    confirmed,
    end: () => {
      ending = true;
      return done;
    },
  };
};

describe("A copy of a data folder (issue “A real school can begin on Monday”, item 6)", () => {
  it("is made while people work, and put back it has everything that was confirmed before, whole", async () => {
    const host = await startHost({ clock: "2026-09-01T08:00" });
    const copies = ownFolder();
    const copy = join(copies, "copy");
    const load = entering(host, await cookieOf(host, "ap-lead"));
    let before: readonly string[] = [];
    try {
      while (load.confirmed.length < 5) await new Promise((resolve) => setTimeout(resolve, 20));
      before = [...load.confirmed];
      await backUp(host.data, copy);
      const meanwhile = load.confirmed.length;
      while (load.confirmed.length < meanwhile + 3) await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      await load.end();
      await host.stop();
    }
    expect(statSync(copy).mode & 0o077).toBe(0);

    const data = join(copies, "restored");
    expect(await putBack(copy, data, at)).toBeUndefined();
    const again = await startHost({ data });
    try {
      const cookie = await cookieOf(again, "ap-lead");
      for (const location of before)
        expect(
          (await fetch(again.url + location, { headers: { cookie, accept: "application/json" } })).status,
        ).toBe(200);
      expect(await again.log()).not.toContain("The ledger");
    } finally {
      await again.stop();
    }
  });

  it("takes the place of a folder that nobody uses, which is kept beside it", async () => {
    const host = await startHost({ clock: "2026-09-01T08:00", data: join(ownFolder(), "data") });
    const copy = `${host.data}-copy`;
    await backUp(host.data, copy);
    await expect(putBack(copy, host.data, at)).rejects.toThrow(
      /another Waymark process is using this folder/,
    );
    await host.stop();

    const kept = await putBack(copy, host.data, at);
    expect(kept).toBe(`${host.data}-before-2026-09-07T080000`);
    expect(readdirSync(kept ?? "")).toContain("ledger.sqlite");
    const again = await startHost({ data: host.data });
    await again.stop();
  });

  it("says what is wrong, and leaves everything as it was", async () => {
    const root = ownFolder();
    await expect(backUp(join(root, "nowhere"), join(root, "copy"))).rejects.toThrow(
      /--data: .* is no data folder/,
    );
    await expect(putBack(root, join(root, "data"), at)).rejects.toThrow(/--from: .* is no copy/);

    const half = join(root, "half");
    mkdirSync(half);
    writeFileSync(join(half, "version.json"), JSON.stringify({ data: 1, program: "0.1.0" }));
    writeFileSync(join(half, "ledger.sqlite"), "torn");
    await expect(putBack(half, join(root, "data"), at)).rejects.toThrow();
    expect(existsSync(join(root, "data"))).toBe(false);
    await expect(backUp(half, half)).rejects.toThrow(/--to: .* is there already/);
  });
});
