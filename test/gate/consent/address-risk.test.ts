import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formNow } from "#casework/choices.ts";
import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import { contextOf } from "#casework/compose/context.ts";
import { issuedLetter } from "#casework/placement/notification-letter.ts";
import { issue, recordForm } from "#casework/record-form.ts";
import type { Answers } from "#contracts/form.ts";
import { placementStream, pupilStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { recordContact } from "#streams/pupil/pupil.ts";
import { letterWords } from "#test/journeys/cast/first-placement.ts";
import { obligationsNow, type Player, placementOf, playUntil } from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, opensOn, staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";

const parent = sampleId("contact", "odds");
const other = sampleId("contact", "odds-other");

let house: House;
let player: Player;

const stream = () => placementStream(house.at, player.placement);

const records = async (id: string, answers: Answers, by: string) => {
  const form = await formNow(house.deps, house.at, await placementOf(house, player), id);
  if (!form) throw new Error(`There is no form ${id}`);
  const command = { stream: stream(), id: `${id}-${house.deps.ids.id()}`, by, at: house.at };
  return recordForm(house.deps, { ...command, form, answers });
};

const issues = () =>
  issue(house.deps, { stream: stream(), id: `issue-${house.deps.ids.id()}`, by: staff.head });

const decides = (decision: "give" | "withhold") =>
  records("address-risk", { to: parent, decision, why: "Canary: what the court said" }, staff.dsl);

const changed = async (facts: (p: string) => Promise<void>) =>
  facts((await placementOf(house, player)).pupil);

const withoutAddress = () =>
  changed(async (pupil) => {
    const command = { stream: pupilStream(house.at, pupil), id: "no-address", by: staff.lead };
    await execute(house.deps, pupils, command, (p) => {
      const known = p.contacts.find((c) => c.id === parent);
      if (!known) throw new Error("There is no such contact");
      return recordContact(p, { ...known, getsAddress: "no" });
    });
    await house.settle();
  });

const withAnother = () =>
  changed(async (pupil) => {
    const body = { name: "Mx Other", source: "Told", email: "other@family.example", address: "2 Quay Lane" };
    await house.deps.vault.put({ scope: house.scope, id: other, kind: "contact", body, index: [] });
    const command = { stream: pupilStream(house.at, pupil), id: "another", by: staff.lead };
    await execute(house.deps, pupils, command, (p) => {
      const known = p.contacts.find((c) => c.id === parent);
      if (!known) throw new Error("There is no such contact");
      return recordContact(p, { ...known, id: other, getsAddress: "yes" });
    });
    await house.settle();
  });

const textTo = async (to: string): Promise<string> => {
  const p = await placementOf(house, player);
  const letter = p.letters.findLast((l) => l.to.includes(to));
  if (!letter) throw new Error("No letter was issued to them");
  return letterText(await issuedLetter(house.deps, await contextOf(house.deps, stream()), letter, to));
};

const stateOf = async (key: string) =>
  obligationsNow(house, await placementOf(house, player)).find((o) => o.key === key);

/** A direction whose letter alone is missing; its words are written. */
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  const pupil = await addPlayedPupil(house, "odds");
  player = await opensOn(house, pupil, "direction", { start: "2026-10-06", end: "2026-10-22" });
  await playUntil(
    house,
    player,
    (p) => p.forms["emergency-sheet"] !== undefined && p.phase === "commissioning",
  );
  await records("letter", letterWords, staff.lead);
});

afterEach(() => house.close());

describe("A contact who must not learn the address that a direction's notice must name (K4.3)", () => {
  it("gets no letter before the safeguarding lead has decided, who has a task for it", async () => {
    await withoutAddress();
    expect(await stateOf(`O26-address-risk.${parent}`)).toMatchObject({
      state: "owed",
      owner: "dsl",
      blocks: "law-or-safety",
    });
    expect(JSON.stringify(await issues())).toContain("The safeguarding lead decides first");
    expect((await placementOf(house, player)).letters).toEqual([]);
    const dsl = await new Caller(house, handler).signIn(staff.dsl);
    expect(JSON.stringify(await dsl.sees("/today"))).toContain("address-risk");
    const page = await (await new Caller(house, handler).signIn(staff.head)).get(
      `/placements/${player.placement}/letter`,
    );
    expect(page.text).toContain("waits until the safeguarding lead has decided");
  });

  it("is told the place where it is decided so: the record shows the decision, its reason the safeguarding leads alone", async () => {
    await withoutAddress();
    await decides("give");
    expect((await issues()).kind).toBe("recorded");
    expect(await textTo(parent)).toContain("Tideway");
    expect(await stateOf(`O26-address-risk.${parent}`)).toMatchObject({ state: "met" });
    const page = `/placements/${player.placement}/recorded/address-risk`;
    expect((await (await new Caller(house, handler).signIn(staff.dsl)).get(page)).text).toContain("Canary");
    expect((await (await new Caller(house, handler).signIn(staff.lead)).get(page)).status).toBe(403);
  });

  it("is not told it where it is withheld; later it can be decided anew, and then the letter goes again to them", async () => {
    await withoutAddress();
    await decides("withhold");
    expect((await issues()).kind).toBe("recorded");
    expect(await textTo(parent)).not.toContain("Tideway");
    expect(await textTo(parent)).toContain("another place of learning");

    await decides("give");
    expect(await textTo(parent)).not.toContain("Tideway");
    expect((await issues()).kind).toBe("recorded");
    expect(await textTo(parent)).toContain("Tideway");
  });

  it("holds up nobody else's letter", async () => {
    await withAnother();
    await withoutAddress();
    expect((await issues()).kind).toBe("recorded");
    expect((await placementOf(house, player)).letters.flatMap((l) => l.to)).toEqual([other]);
    expect((await placementOf(house, player)).phase).toBe("commissioning");
    await decides("give");
    expect((await issues()).kind).toBe("recorded");
    expect((await placementOf(house, player)).letters.at(-1)?.to).toEqual([parent]);
  });

  it("is not decided by the AP lead alone", async () => {
    await withoutAddress();
    const own = await new Caller(house, handler).signIn(staff.lead);
    const done = await own.postJson(`/placements/${player.placement}/forms/address-risk`, {
      command: "not-the-lead",
      to: parent,
      decision: "give",
      why: "So",
    });
    expect(done.status).toBe(403);
  });
});
