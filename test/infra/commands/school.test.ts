import { SFNClient } from "@aws-sdk/client-sfn";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, schools } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { schoolStream } from "#domain/streams.ts";
import { type BringIn, bringInSchool } from "#infra/commands/bring-in-school.ts";
import { checkedSchool, readSchoolFile, type SchoolFile } from "#infra/local/school/school-file.ts";
import { readSettings } from "#infra/settings.ts";
import type { Deps } from "#ports/host.ts";
import { dynamoPorts, dynamoServer } from "#test/contracts/storage/stores.ts";

const example = readSchoolFile("infra/local/school/example.json");
const withIds: SchoolFile = {
  ...example,
  people: example.people.map((person, i) => ({ ...person, id: `oid-${i}` })),
};
const settings = {
  ...readSettings("infra/settings.example.json"),
  ...{ example: false, tenant: example.tenant, prefix: "way-" },
  claims: { school: `=${example.school.id}`, staff: "oid" },
};
// The test's tables have names of their own, as restored ones do.
const restored = {
  ledger: { table: "ledger", stream: "arn:x" },
  views: { table: "views" },
  effects: { table: "effects", stream: "arn:x" },
  vault: { table: "vault" },
  audit: { table: "audit" },
};

let server: Awaited<ReturnType<typeof dynamoServer>>;
beforeAll(async () => {
  server = await dynamoServer();
});
afterAll(() => server.close());

const given = (more: Partial<BringIn> = {}): BringIn => ({
  dynamodb: server.client(),
  sfn: new SFNClient({ region: "eu-west-2" }),
  settings: { ...settings, restored },
  school: withIds,
  ...more,
});

const at = { tenant: example.tenant, school: example.school.id };
const scope = `${at.tenant}/${at.school}`;
const stored = async () => {
  const deps = dynamoPorts(server.client()) as unknown as Deps;
  const { state } = await read(deps, schools, schoolStream(at));
  const people = await staffMembersOf(
    deps,
    scope,
    state.staff.map((s) => s.id),
  );
  return { state, people };
};

describe("A school in a deployment on AWS (issue “It deploys”, fault B)", () => {
  it("is set up with its people under the ids that the identity provider sends, and once however often", async () => {
    await bringInSchool(given());
    const { state, people } = await stored();
    expect(state).toMatchObject({ profile: example.policy, schoolType: example.school.type });
    expect(state.calendar?.terms).toHaveLength(example.calendar.terms.length);
    expect(state.staff.map((s) => s.id)).toEqual(withIds.people.map((p) => p.id));
    expect(people.get("oid-0")?.name).toBe(example.people[0]?.name);

    await bringInSchool(given());
    expect((await stored()).state.version).toBe(state.version);
  });

  it("takes joiners and leavers from the file as it is next time", async () => {
    const joiner = {
      id: "oid-new",
      name: "Ms Mina Farrow",
      job: "Tutor",
      email: "m-farrow@larch-lane.example",
    };
    const people = [...withIds.people.slice(0, -1), { ...joiner, roles: ["referrer" as const] }];
    await bringInSchool(given({ school: { ...withIds, people } }));
    const { state } = await stored();
    expect(state.staff.find((s) => s.id === "oid-new")).toMatchObject({ active: true, roles: ["referrer"] });
    expect(state.staff.find((s) => s.id === withIds.people.at(-1)?.id)).toMatchObject({ active: false });
  });

  it("needs no ids of its people where they are found by e-mail address (I)", async () => {
    const byEmail = { ...settings, restored, claims: { ...settings.claims, staff: "email" } };
    await expect(bringInSchool(given({ settings: byEmail, school: example }))).resolves.toBeDefined();
  });

  it("is refused, before anything is written, where its file and the settings are of two houses", async () => {
    const other = checkedSchool({ ...example, tenant: "elsewhere" }, "other.json");
    const done = bringInSchool(given({ school: other }));
    await expect(done).rejects.toThrow(
      /tenant: the school file says “elsewhere”, the settings say “larch-lane”/,
    );
    await expect(done).rejects.toThrow(/people\[0\]\.id: .* has none/);
    await expect(
      bringInSchool(
        given({ settings: { ...settings, restored, claims: { school: "=other", staff: "oid" } } }),
      ),
    ).rejects.toThrow(/school\.id: the settings let everybody sign in at “other”/);
    await expect(
      bringInSchool(given({ settings: { ...settings, restored, example: true } })),
    ).rejects.toThrow(/the example's settings/);
  });

  it("says that there is no deployment where there is none", async () => {
    await expect(bringInSchool(given({ settings }))).rejects.toThrow(/There is no deployment “way-”/);
  });
});
