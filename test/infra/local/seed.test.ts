import { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { seededIds } from "#adapters/local/ids.ts";
import { openMailbox } from "#adapters/local/mailbox.ts";
import { providersOf, pupilsOf, schoolRecordOf, staffMembersOf } from "#casework/people/people.ts";
import { checkCalendar } from "#domain/calendar/check.ts";
import { scopeOf } from "#domain/streams.ts";
import { type Role, roles } from "#ids/role.ts";
import { digestOf } from "#infra/local/control/digest.ts";
import { peopleOf } from "#infra/local/control/people.ts";
import { openDataFolder } from "#infra/local/data/data-folder.ts";
import { sqliteStorage } from "#infra/local/data/storage.ts";
import { depsOf } from "#infra/local/deps.ts";
import { createLane } from "#infra/local/mail/lane.ts";
import { readOptions } from "#infra/local/options.ts";
import { sampleCalendar } from "#infra/local/seed/sample-calendar.ts";
import { sampleProviders } from "#infra/local/seed/sample-providers.ts";
import { samplePupils } from "#infra/local/seed/sample-pupils.ts";
import { sampleSchool, sampleStaff } from "#infra/local/seed/sample-school.ts";
import { seedSample } from "#infra/local/seed/seed.ts";
import { readSettings } from "#infra/local/settings.ts";
import { ownFolder } from "./folders.ts";

const scope = scopeOf(sampleSchool);

const marlow = samplePupils.find((pupil) => pupil.familyName === "Marlow")?.id ?? "";

const house = () => {
  const options = readOptions([]);
  return depsOf({
    settings: readSettings(options, {}),
    folder: openDataFolder(ownFolder(), () => {}),
    clock: { kind: "real", clock: { now: () => Temporal.Instant.from("2026-09-01T07:00:00Z") } },
    ids: seededIds("seed"),
    log: () => {},
    storage: sqliteStorage(":memory:"),
    engine: { call: async () => ({}), count: async () => 0, forget: async () => 0 },
    mailbox: openMailbox(new DatabaseSync(":memory:")),
    lane: createLane(),
    publicUrl: "http://127.0.0.1:4000",
    guarded: options.guarded,
  });
};

describe("the sample school", () => {
  it("is stored once, however often the host starts", async () => {
    const deps = house();
    await seedSample(deps);
    const before = await digestOf(deps);
    await seedSample(deps);
    expect(await digestOf(deps)).toBe(before);
  });

  it("leaves erased what was erased, and changed what was changed, at the next start", async () => {
    const deps = house();
    await seedSample(deps);
    await deps.vault.erase(scope, marlow);
    const before = await digestOf(deps);
    await seedSample(deps);
    expect(await digestOf(deps)).toBe(before);
  });

  it("goes on where a start was killed in the middle", async () => {
    const [whole, broken] = [house(), house()];
    await seedSample(whole);
    let puts = 0;
    const dying = {
      ...broken,
      vault: {
        ...broken.vault,
        put: async (record: Parameters<typeof broken.vault.put>[0]) => {
          puts += 1;
          if (puts === 14) throw new Error("killed");
          await broken.vault.put(record);
        },
      },
    };
    await expect(seedSample(dying)).rejects.toThrow("killed");
    await seedSample(broken);
    expect(await digestOf(broken)).toBe(await digestOf(whole));
  });

  it("has records that the product can read", async () => {
    const deps = house();
    await seedSample(deps);
    expect(await schoolRecordOf(deps, scope, sampleSchool.school)).toBeDefined();
    expect(
      (
        await staffMembersOf(
          deps,
          scope,
          sampleStaff.map((s) => s.id),
        )
      ).size,
    ).toBe(sampleStaff.length);
    expect(
      (
        await pupilsOf(
          deps,
          scope,
          samplePupils.map((p) => p.id),
        )
      ).size,
    ).toBe(5);
    expect(
      (
        await providersOf(
          deps,
          sampleSchool.tenant,
          sampleProviders.map((p) => p.id),
        )
      ).size,
    ).toBe(3);
    expect(await deps.vault.search(scope, "pupil", "marl", 5)).toEqual([marlow]);
  });

  it("has a calendar without faults and somebody in every role", async () => {
    const deps = house();
    await seedSample(deps);
    expect(checkCalendar(sampleCalendar)).toEqual([]);
    const people = await peopleOf(deps);
    const held = new Set(people.flatMap((p) => p.roles));
    const ofTrust: readonly Role[] = ["trust-lead", "trustee"];
    expect(roles.filter((role) => !held.has(role) && !ofTrust.includes(role))).toEqual([]);
    expect(new Set(people.map((p) => p.as)).size).toBe(people.length);
  });

  it("is invented: numbers kept for fiction, post codes of no town, addresses of nobody", () => {
    const text = JSON.stringify([sampleStaff, sampleProviders, samplePupils]);
    for (const phone of text.match(/0\d{4} \d{6}/g) ?? []) expect(phone).toMatch(/^01632 960\d{3}$/);
    for (const code of text.match(/\b[A-Z]{2}\d{1,2} \d[A-Z]{2}\b/g) ?? []) expect(code).toMatch(/^ZZ/);
    for (const mail of text.match(/[\w.-]+@[\w.-]+/g) ?? []) expect(mail).toMatch(/\.example$/);
  });
});
