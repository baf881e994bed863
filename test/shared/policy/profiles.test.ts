import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { settingNames } from "#domain/rules/settings.ts";
import { listText } from "#policy/profiles/write-list.ts";
import { profileOf, profiles } from "#policy/profiles.ts";

const folder = new URL("../../../shared/policy/profiles/", import.meta.url);

describe("the profiles", () => {
  it("are the files of the folder: after adding one, run `npx tsx shared/policy/profiles/write-list.ts`", async () => {
    const written = await readFile(new URL("list.ts", folder), "utf8");
    expect(written).toBe(listText(await readdir(folder)));
  });

  it("all load, each id being its file's name and each school its own", async () => {
    const files = (await readdir(folder)).filter((f) => f.endsWith(".json"));
    const ids = [...new Set(profiles().map((p) => p.id))].sort();
    expect(ids).toEqual(files.map((f) => f.replace(".json", "")).sort());
  });

  it("say of every setting what the policy says, or that it is silent", () => {
    for (const profile of profiles())
      expect(Object.keys(profile.settings).sort(), profile.id).toEqual([...settingNames].sort());
  });

  it("are found by id and date, from the first day on and not on the day after the last", () => {
    expect(profileOf("twerton-2017", "2017-12-01")?.school).toBe("TWE");
    expect(profileOf("twerton-2017", "2017-11-30")).toBeUndefined();
    expect(profileOf("unknown", "2026-11-23")).toBeUndefined();
  });
});

describe("the Twerton profile", () => {
  const clauses = () => {
    const [profile] = profiles().filter((p) => p.id === "twerton-2017");
    return Object.values(profile?.obligations ?? {}).flatMap((o) => o.clause.split(", "));
  };

  it("cites every clause that the catalogue gives it", () => {
    const cited =
      `3.3 6.2 11.2 8.6 8.2 11.1 7.2 9.2 6.3-6.4 4.1 8.2-8.5 10.4 7.3 8.8 12.1-12.2 12.3-12.4 8.4 8.7 15.3
      13.3 5.3 7.6 7.8 5.2 7.4 14.1 7.9 13.1 8.9 13.4 6.5 10.1 10.2 10.3 10.5 15.2 7.7 15.4 15.5 14.6 14.7 14.8 14.4
      7.5 14.3 13.2 14.5 16.1 16.2 16.3 16.4 16.5 17 17.2 8.1`.split(/\s+/);
    expect(cited.filter((c) => !clauses().includes(c))).toEqual([]);
  });
});
