import { afterEach, describe, expect, it } from "vitest";
import { providers, read } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import { changeProviderFrom, providerAnswers } from "#casework/provider/change-provider.ts";
import { providerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { secondSchool } from "#infra/local/seed/sample-second-school.ts";
import { seedTrust } from "#infra/local/seed/seed-trust.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { lead } from "../referred.ts";
import { atChecks, provider, theirLead } from "../two-schools.ts";

let house: House;
afterEach(() => house.close());

/** A pupil of the trust's other school goes to the same provider. */
const theirsThere = async (): Promise<void> => {
  await seedTrust(house.deps);
  await atChecks(house, secondSchool, sampleId("pupil", "skerry-hallam"), theirLead);
};

const now = async () => {
  const record = await providerOf(house.deps, house.at.tenant, provider);
  const { state } = await read(house.deps, providers, providerStream(house.at.tenant, provider));
  if (!record) throw new Error("There is no such provider");
  return { record, state };
};

const changes = async (email: string) => {
  const { record, state } = await now();
  const answers = { ...providerAnswers(state, record), email, reason: "They told us" };
  const sender = { at: house.at, command: `change-${email}`, by: lead };
  expect(await changeProviderFrom(house.deps, sender, provider, answers)).toBeUndefined();
  await house.settle();
};

const theirs = () => new Caller(house, handler).signIn(theirLead, secondSchool);

describe("A provider's address for links (K4.5)", () => {
  it("that another school of the trust uses too is changed only when that school has confirmed it; it is told", async () => {
    house = await openHouse();
    await theirsThere();
    const before = (await now()).record.email;
    await changes("front-desk@elsewhere.example");
    expect((await now()).record.email).toBe(before);

    const them = await theirs();
    const page = `/providers/${provider}/address`;
    expect(JSON.stringify(await them.sees("/today"))).toContain(page);
    expect(house.mails().some((m) => m.id.includes("told-"))).toBe(true);
    expect((await them.get(page)).text).toContain("front-desk@elsewhere.example");
    const done = await them.postJson(page, { answer: "yes", how: "Rang the manager", command: "confirms-1" });
    expect(done.status, done.text).toBe(200);
    expect((await now()).record.email).toBe("front-desk@elsewhere.example");
    expect((await them.get(page)).status).toBe(404);
  });

  it("that the other school does not confirm stays as it was", async () => {
    house = await openHouse();
    await theirsThere();
    const before = (await now()).record.email;
    await changes("front-desk@elsewhere.example");
    const them = await theirs();
    await them.postJson(`/providers/${provider}/address`, {
      answer: "no",
      how: "They know nothing of it",
      command: "refuses-1",
    });
    const { record, state } = await now();
    expect([record.email, record.proposed, state.proposal]).toEqual([before, undefined, undefined]);
  });

  it("that no other school uses is changed at once", async () => {
    house = await openHouse();
    await changes("front-desk@elsewhere.example");
    expect((await now()).record.email).toBe("front-desk@elsewhere.example");
  });
});
