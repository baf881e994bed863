import { afterEach, describe, expect, it } from "vitest";
import { handler as admin } from "#functions/web/admin/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { head, lead, pupil } from "#test/gate/referred.ts";

let house: House;
afterEach(() => house.close());

describe("The record of processing and the draft of an impact assessment", () => {
  it("are made from what the school has set: its name, who reads, how long, and follow a change of a period", async () => {
    house = await openHouse({ sweeps: false });
    const who = await new Caller(house, handler).signIn(head);
    const text = (await who.get("/records/processing")).text;
    for (const words of ["Harbour View Infant School", "until the age of 25", "6 years", "Headteacher: 1"])
      expect(text, words).toContain(words);
    await who.postJson("/records/periods/mails", {
      ...{ period: 9, alone: "no", why: "Governors", command: "keeps-mails-longer" },
    });
    expect((await who.get("/records/processing")).text).toContain("9 years");
    const draft = (await who.get("/records/impact")).text;
    for (const words of ["A draft", "For the school to judge", "pupils on the list"])
      expect(draft, words).toContain(words);
    const clerk = await new Caller(house, handler).signIn(sampleId("staff", "k-brandt"));
    expect((await clerk.get("/records/impact")).status).toBe(403);
  }, 120_000);
});

describe("Who read what", () => {
  it("is found by pupil and by person, for those who answer for it and nobody else", async () => {
    house = await openHouse({ sweeps: false });
    const reader = await new Caller(house, handler).signIn(lead);
    await reader.get(`/pupils/${pupil}`);
    const who = await new Caller(house, admin).signIn(head);
    const list = (await who.sees("/reads/who")) as unknown as {
      staff: readonly { href: string }[];
      pupils: readonly { href: string }[];
    };
    expect(list.staff.map((s) => s.href)).toContain(`/reads/by/${lead}`);
    expect(list.pupils.map((p) => p.href)).toContain(`/reads/${pupil}`);
    const { reads } = (await who.sees(`/reads/by/${lead}`)) as unknown as { reads: readonly object[] };
    expect(reads).toMatchObject([{ pupil, path: `/pupils/${pupil}` }]);
    expect((await who.get(`/reads/${pupil}`)).text).toContain(`/reads/by/${lead}`);
    expect((await who.get(`/reads/by/${head}`)).text).toContain("no pupil’s file yet");
    const other = await new Caller(house, admin).signIn(lead);
    for (const path of ["/reads/who", `/reads/by/${head}`]) expect((await other.get(path)).status).toBe(403);
  }, 120_000);
});
