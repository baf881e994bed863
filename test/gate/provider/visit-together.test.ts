import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nameFor } from "#promises/visits/visit-together.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { placed, tideway } from "#test/shared/casework/attendance/placed.ts";
import { type House, openHouse } from "../house.ts";
import { lead, placementNow } from "../referred.ts";
import { signedIn } from "../two-schools.ts";
import { owed } from "../under-way.ts";

let house: House;
let marlow: string;
let quill: string;

/** Two pupils of the school are at one provider. */
beforeEach(async () => {
  house = await openHouse({ at: "2026-09-07T05:00:00Z" });
  marlow = await placed(house, "marlow", { week: { tuesday: "day" }, end: "2027-03-25" });
  quill = await placed(house, "quill", { week: { tuesday: "morning" } });
  await house.to("2026-10-13T13:00:00Z");
});

afterEach(() => house.close());

const path = `/providers/${tideway}/visit`;

const of = (placement: string, answers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [nameFor(name, placement), value]));

const well = { covers: "yes", saw: ["pupil", "work"], safe: "yes", "feels-safe": "yes" };

const visit = {
  "held-on": "2026-10-13",
  how: "on-site",
  saw: ["staff", "lessons", "breaks", "site"],
  found: "A calm room, and lunch together",
};

const visitsOf = async (placement: string) => recordsOf(await placementNow(house, placement), "visit");

const send = async (answers: Record<string, unknown>, command = "command-visit-1") =>
  (await signedIn(house, lead, house.at)).postJson(path, { command, ...answers });

describe("A visit covers all the provider's pupils in one act (O89 to O92)", () => {
  it("is one page: the place once, and for each pupil what was seen of them", async () => {
    const { text } = await (await signedIn(house, lead, house.at)).get(path);
    expect(text).toContain("Finley Marlow");
    expect(text.match(/When\?/g)).toHaveLength(1);
    expect(text.match(/Is the pupil safe there\?/g)).toHaveLength(2);
  });

  it("meets each placement's promise by a record of its own, whole", async () => {
    expect(await owed(house, marlow, "O89")).toMatchObject({ due: "2026-12-18" });
    const done = await send({
      ...visit,
      ...of(marlow, { ...well, "found-of": "Reads aloud now" }),
      ...of(quill, well),
    });
    expect(done.status, done.text).toBeLessThan(400);
    await house.settle();
    for (const placement of [marlow, quill]) {
      const [record] = await visitsOf(placement);
      expect(record?.answers).toMatchObject({
        "held-on": "2026-10-13",
        saw: ["staff", "lessons", "breaks", "site", "pupil", "work"],
        safe: "yes",
      });
    }
    expect(await owed(house, marlow, "O89")).toMatchObject({ due: "2027-03-25" });
    expect(await owed(house, quill, "O89")).toMatchObject({ state: "met" });
    const staff = await signedIn(house, lead, house.at);
    expect((await staff.get(`/placements/${marlow}/recorded/visit`)).text).toContain("Reads aloud now");
    expect((await staff.get(`/placements/${quill}/recorded/visit`)).text).not.toContain("Reads aloud now");
  });

  it("leaves out a pupil who was no part of it", async () => {
    const done = await send({ ...visit, ...of(marlow, well), ...of(quill, { covers: "no" }) });
    expect(done.status, done.text).toBeLessThan(400);
    expect([(await visitsOf(marlow)).length, (await visitsOf(quill)).length]).toEqual([1, 0]);
  });

  it("records nothing while one pupil's part is refused, and says it beside that pupil", async () => {
    const done = await send({ ...visit, ...of(marlow, well), ...of(quill, { ...well, safe: "no" }) });
    expect(done.status).toBe(422);
    expect(done.text).toContain("Ring the safeguarding lead now");
    expect(done.text).toContain(nameFor("dsl", quill));
    expect([(await visitsOf(marlow)).length, (await visitsOf(quill)).length]).toEqual([0, 0]);
    const silent = { ...well, safe: "no", dsl: "decides-today" };
    const unsaid = await send({ ...visit, ...of(marlow, well), ...of(quill, silent) });
    expect(unsaid.text).toContain(nameFor("dsl-said", quill));
    expect((await visitsOf(marlow)).length).toBe(0);
    const nobody = await send({ ...visit, ...of(marlow, { covers: "no" }), ...of(quill, { covers: "no" }) });
    expect(nobody.text).toContain("Say which pupils were part of the visit");
  });

  it("sent twice, it is one visit", async () => {
    const all = { ...visit, ...of(marlow, well), ...of(quill, well) };
    await send(all);
    const again = await send(all);
    expect(again.status, again.text).toBeLessThan(400);
    expect([(await visitsOf(marlow)).length, (await visitsOf(quill)).length]).toEqual([1, 1]);
  });

  it("what is not safe is a concern of that pupil alone", async () => {
    const heard = { dsl: "decides-today", "dsl-said": "Told at 15:05" };
    await send({ ...visit, ...of(marlow, well), ...of(quill, { ...well, safe: "no", ...heard }) });
    await house.settle();
    expect(recordsOf(await placementNow(house, marlow), "concern")).toEqual([]);
    expect(recordsOf(await placementNow(house, quill), "concern")).toHaveLength(1);
  });
});
