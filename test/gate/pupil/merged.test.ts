import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { partsOfPupil } from "#casework/access/of-pupil.ts";
import { execute } from "#casework/commit/execute.ts";
import { placements, pupils, read, records } from "#casework/commit/streams.ts";
import { against } from "#casework/records/judge.ts";
import { placesOfPupil } from "#casework/records/places-of-pupil.ts";
import { noWords } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import { pupilStream, recordsStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { opened, streamOf } from "../referred.ts";
import { importOfSheet, planAt } from "../sheets/importing.ts";

const marlow = sampleId("pupil", "marlow");

let house: House;
let lead: Caller;
beforeEach(async () => {
  house = await openHouse();
  lead = await new Caller(house, handler).signIn(staff.lead);
});
afterEach(() => house.close());

const now = async (id: string) => (await read(house.deps, pupils, pupilStream(house.at, id))).state;

/** The same child, entered once more under another number. */
const twin = async (more: object = {}): Promise<string> => {
  const done = await lead.postJson("/pupils/new", {
    "given-name": "Finley",
    "family-name": "Marlow",
    "date-of-birth": "2019-11-23",
    "year-group": "Year 2",
    upn: "B999200126002",
    statuses: ["social-worker"],
    sure: ["same-child"],
    ...more,
  });
  if (done.status >= 400) throw new Error(done.text);
  await house.settle();
  return String(done.model.id ?? done.location.split("/").at(-1));
};

const contact = (more: object = {}) => ({
  name: "Mrs Nell Marlow",
  relationship: "carer",
  "parental-responsibility": "no",
  "lives-with": "no",
  "may-consent": "no",
  "gets-letters": "no",
  "gets-address": "no",
  restricted: "no",
  channel: "paper",
  address: "1 Quay Lane, Sandleigh",
  phone: "01632 960999",
  format: "standard",
  source: "Told by the mother",
  ...more,
});

const merges = (pupil: string, other: string, more: object = {}) =>
  lead.postJson(`/pupils/${pupil}/merge`, { other, ...more });

describe("Two records of one child (issue 14, item 5; K5: a child entered twice)", () => {
  it("are shown side by side and become one: statuses, contacts and suspensions of both, and the old id leads to it", async () => {
    const other = await twin();
    const added = await lead.postJson(`/pupils/${other}/contacts/new`, contact());
    expect(added.status, added.text).toBe(200);
    await lead.postJson(`/pupils/${other}/suspensions/new`, {
      ...{ kind: "suspension", from: "2026-09-03", to: "2026-09-04", reason: "DB", stands: "yes" },
    });
    const { pairs } = (await lead.sees(`/pupils/${marlow}/merge`)) as unknown as {
      pairs: readonly { sides: readonly { id: string; stands: boolean }[]; refused: string }[];
    };
    expect(pairs.map((p) => p.sides.map((s) => [s.id, s.stands]))).toEqual([
      [
        [marlow, true],
        [other, false],
      ],
    ]);
    const before = await now(marlow);
    expect((await merges(marlow, other)).status).toBe(200);
    await house.settle();
    const after = await now(marlow);
    expect(after.merged).toEqual([other]);
    expect(after.statuses).toEqual([...before.statuses, "social-worker"]);
    expect(after.contacts.length).toBe(before.contacts.length + 1);
    expect(after.suspensions).toMatchObject([{ from: "2026-09-03" }]);
    expect((await lead.sees(`/pupils/${other}`)).id).toBe(marlow);
    const { model } = await lead.postJson("/pupils/found", { name: "marlow" });
    const listed = model as unknown as { items: readonly { id: string }[] };
    expect(listed.items.map((i) => i.id)).toEqual([marlow]);
  });

  it("sent twice is merged once, and what is sent to the old id is recorded of the one that stands", async () => {
    const other = await twin();
    const command = { command: "merge-them-once-0001" };
    expect((await merges(marlow, other, command)).status).toBe(200);
    await house.settle();
    expect((await merges(marlow, other, command)).status).toBe(200);
    expect((await now(marlow)).merged).toEqual([other]);
    await lead.postJson(`/pupils/${other}/statuses`, { statuses: ["ehcp"] });
    expect((await now(marlow)).statuses).toEqual(["ehcp"]);
    expect((await now(other)).statuses).toEqual(["social-worker"]);
  });

  it("both with an open placement are refused with a sentence; with one, that one stands", async () => {
    const placement = await opened(house);
    const other = await twin();
    expect((await merges(other, marlow)).status).toBe(200);
    await house.settle();
    expect((await now(other)).mergedInto).toBe(marlow);
    expect((await now(marlow)).openPlacement).toBe(placement);
    const third = await twin({ upn: "H999200126003" });
    const opens = await lead.postJson(`/pupils/${third}/referrals`, { route: "agreement" });
    expect(opens.status, opens.text).toBe(200);
    await house.settle();
    const refused = await merges(marlow, third);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Both records have an open referral or placement");
    const { pairs } = (await lead.sees(`/pupils/${marlow}/merge`)) as unknown as {
      pairs: readonly { sides: readonly { placements: readonly { open: boolean }[] }[]; refused: string }[];
    };
    expect(pairs[0]?.sides.map((s) => s.placements.filter((p) => p.open).length)).toEqual([1, 1]);
    expect((await now(third)).mergedInto).toBeUndefined();
  });

  it("an open placement learns of the contacts and statuses; a restriction is never lost", async () => {
    const placement = await opened(house);
    const other = await twin();
    const dsl = await new Caller(house, handler).signIn(staff.dsl);
    const added = await dsl.postJson(
      `/pupils/${other}/contacts/new`,
      contact({ name: "Mr Sean Marlow", restricted: "yes", restriction: "Order of 3 March" }),
    );
    expect(added.status, added.text).toBe(200);
    await merges(marlow, other);
    await house.settle();
    const p = (await read(house.deps, placements, streamOf(house, placement))).state;
    expect(p.statuses).toContain("social-worker");
    expect(p.contacts.some((c) => c.restricted === "yes")).toBe(true);
  });

  it("the next import knows the child by either number", async () => {
    const other = await twin();
    await merges(marlow, other);
    await house.settle();
    const sheet = ["UPN,Surname,Forename,DOB,Year", "B999200126002,Marlow,Finley,23/11/2019,Year 3"].join(
      "\r\n",
    );
    const [one] = (await planAt(lead, await importOfSheet(house, lead, sheet))).children as unknown as {
      pupil: string;
      questions: unknown[];
    }[];
    expect(one).toMatchObject({ pupil: marlow, questions: [] });
  });

  it("what is kept of the child, and what a purge erases, is of both", async () => {
    const other = await twin();
    await merges(marlow, other);
    await house.settle();
    const places = await placesOfPupil(house.deps, house.at, marlow);
    expect(places.people.map((p) => p.id)).toEqual(expect.arrayContaining([marlow, other]));
    const held = async () =>
      (await against(house.deps, house.at, { what: "pupil", id: marlow }, "period-over")).some(
        (a) => a.why === "hold",
      );
    expect(await held()).toBe(false);
    await execute(house.deps, records, { stream: recordsStream(house.at), id: "held", by: staff.head }, () =>
      decided([{ type: "hold-set", hold: "hold-1", on: { what: "pupils", ids: [other] }, words: noWords }]),
    );
    expect(await held()).toBe(true);
    const parts = await partsOfPupil(house.deps, house.at, marlow, { byParent: false });
    expect(parts.some((p) => JSON.stringify(p.value ?? "").includes("B999200126002"))).toBe(true);
  });
});
