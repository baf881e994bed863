import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { head, lead } from "#test/gate/referred.ts";
import { owed, recordsForm, underWay } from "#test/gate/under-way.ts";
import { mailsTo } from "#test/shared/casework/attendance/placed.ts";

let house: House;
let placement: string;

const as = (mailbox: string) => new Caller(house, handler).signIn(sampleId("staff", mailbox));
const dsl = sampleId("staff", "p-lund");

const sorted = async (allegation: "adult" | "headteacher"): Promise<void> => {
  await recordsForm(house, placement, "concern", {
    reference: "S-1",
    on: "2026-09-07",
    at: "08:30",
    "by-word": "yes",
  });
  await recordsForm(
    house,
    placement,
    "concern-sorted",
    { about: "child", allegation, reference: "S-1" },
    dsl,
  );
};

beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, {});
  const numbers = {
    on: "2026-09-07",
    "lead-name": "Ms Petra Lund",
    "lead-phone": "01632 960 772",
    "deputy-name": "Mr Owen Tarrant",
    "deputy-phone": "01632 960 770",
    "lado-name": "LADO desk",
    "lado-phone": "01632 960 771",
    "duty-name": "Social care",
    "duty-phone": "01632 960 773",
  };
  expect((await (await as("p-lund")).postJson("/school/duties/O124", numbers)).status).toBe(200);
});
afterEach(() => house.close());

describe("an allegation against the headteacher", () => {
  it("leads the chair of governors to one page, with whom to ring and no name of the pupil", async () => {
    await sorted("headteacher");
    const mail = (await mailsTo(house, "h-whitlock@harbour-view.example")).at(-1);
    expect(mail?.text).toContain(`/placements/${placement}/allegation`);

    const chair = await as("h-whitlock");
    const page = await chair.get(`/placements/${placement}/allegation`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("01632 960 771");
    expect(page.text).toContain("FM");
    expect(page.text).not.toMatch(/Finley|Marlow/);
    expect((await chair.get(`/placements/${placement}`)).status).toBe(403);
  });

  it("is hidden from the headteacher, even that there is one", async () => {
    await sorted("headteacher");
    const headteacher = await new Caller(house, handler).signIn(head);
    expect((await headteacher.get(`/placements/${placement}/allegation`)).status).toBe(403);
    const of = ["", "/plan", "/promises", "/documents", "/history"].map(
      (part) => `/placements/${placement}${part}`,
    );
    for (const path of [...of, "/placements", "/placements/calendar", "/today"]) {
      const answer = await headteacher.get(path);
      expect(answer.status, path).toBe(200);
      expect(/Ring the LADO|allegation/i.test(answer.text), path).toBe(false);
      expect(JSON.stringify(await headteacher.sees(path)), path).not.toContain("lado-told");
    }
    expect((await headteacher.get(`/placements/${placement}/recorded/concern-sorted`)).status).toBe(403);
  });

  it("makes ringing the LADO a task of its own, which the chair can record", async () => {
    await sorted("headteacher");
    expect(await owed(house, placement, "O124-lado")).toMatchObject({
      state: "owed",
      owner: "dsl",
      blocks: "law-or-safety",
    });
    const chair = await as("h-whitlock");
    const told = { on: "2026-09-07", at: "09:00", who: "The LADO", reference: "L-1", advice: "Wait" };
    const path = `/placements/${placement}/allegation`;
    expect((await chair.postJson(path, { ...told, on: "2026-09-08" })).status).toBe(422);
    expect((await chair.postJson(path, told)).status).toBe(200);
    expect((await owed(house, placement, "O124-lado")).state).toBe("met");
    expect((await chair.get(path)).text).toContain("the LADO was told");
  });
});

describe("an allegation against another adult", () => {
  it("has no page for the chair; the safeguarding lead rings the LADO", async () => {
    await sorted("adult");
    expect((await (await as("h-whitlock")).get(`/placements/${placement}/allegation`)).status).toBe(404);
    expect((await owed(house, placement, "O124-lado")).state).toBe("owed");
    const page = await (await as("p-lund")).get(`/placements/${placement}/forms/lado-told`);
    expect(page.text).toContain("01632 960 771");
  });
});

describe("the numbers", () => {
  it("are on a page for everybody at school", async () => {
    const page = await (await new Caller(house, handler).signIn(lead)).get("/school/numbers");
    for (const number of ["770", "771", "772", "773"]) expect(page.text).toContain(`01632 960 ${number}`);
  });
});
