import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { safeguardingNumbers } from "#casework/school/record-duty.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { numbersToRing } from "#test/gate/numbers-to-ring.ts";
import { head, lead, opened, placementNow } from "#test/gate/referred.ts";

let house: House;
let headteacher: Caller;
beforeEach(async () => {
  house = await openHouse();
  headteacher = await new Caller(house, handler).signIn(head);
});
afterEach(() => house.close());

const as = (mailbox: string) => new Caller(house, handler).signIn(sampleId("staff", mailbox));

const appointed = {
  on: "2026-09-01",
  who: "Canary Flint",
  hours: 5,
  training: "The trust's course in October",
};

type Duty = { readonly id: string; readonly state: string; readonly due: string; readonly href?: string };
const dutiesSeen = async (by: Caller): Promise<readonly Duty[]> =>
  (await by.sees("/school/duties")).duties as readonly Duty[];
const titlesToday = async (by: Caller): Promise<readonly string[]> =>
  ((await by.sees("/today")).items as readonly { readonly title: string }[]).map((i) => i.title);

const title = "Appoint the AP lead, with time and training";

describe("the page of the school's duties", () => {
  it("shows each with clause, owner and state, and what the product meets by itself", async () => {
    const page = await headteacher.get("/school/duties");

    expect(page.status).toBe(200);
    for (const text of [title, "TWE 7.4", "Headteacher", "To do", "Waymark keeps it"])
      expect(page.text).toContain(text);
    expect((await dutiesSeen(headteacher)).find((d) => d.id === "O124")?.state).toBe("owed");
  });

  it("takes a record by its form; words go to the vault, dates to every open placement", async () => {
    const placement = await opened(house);
    const form = await headteacher.get("/school/duties/O130");
    const { hours, ...rest } = appointed;
    const { on, ...texts } = rest;
    const [year = "", month = "", day = ""] = on.split("-");
    const sent = await headteacher.post("/school/duties/O130", {
      ...hiddenOf(form.text),
      ...texts,
      hours: String(hours),
      "on-day": day,
      "on-month": month,
      "on-year": year,
    });
    await house.settle();

    expect([sent.status, sent.location]).toEqual([303, "/school/duties?recorded=O130"]);
    expect((await dutiesSeen(headteacher)).find((d) => d.id === "O130")).toMatchObject({
      state: "met",
      due: "2027-09-01",
    });
    expect(JSON.stringify(await house.deps.ledger.read(schoolStream(house.at)))).not.toContain("Canary");
    expect((await placementNow(house, placement)).duties).toMatchObject({ O130: "2026-09-01" });
    expect((await headteacher.get(`/placements/${placement}/promises`)).text).toContain(
      "/school/duties#O130",
    );
  });

  it("is copied to a placement that is opened later, and sent twice it is one record", async () => {
    const once = { ...appointed, command: "appointed-once-and-only" };
    await headteacher.postJson("/school/duties/O130", once);
    await headteacher.postJson("/school/duties/O130", once);
    const before = await house.deps.ledger.head(schoolStream(house.at));
    await headteacher.postJson("/school/duties/O130", once);

    expect(await house.deps.ledger.head(schoolStream(house.at))).toBe(before);
    expect((await placementNow(house, await opened(house))).duties).toMatchObject({ O130: "2026-09-01" });
  });

  it("refuses a date to come and keeps what was typed", async () => {
    const sent = await headteacher.postJson("/school/duties/O130", { ...appointed, on: "2026-09-08" });

    expect(sent.status).toBe(422);
    expect(sent.model.errors).toEqual([{ field: "on", message: "The date must be today or in the past." }]);
  });

  it("is for the roles of each duty alone", async () => {
    const attendance = await as("d-marsh");
    const teacher = await as("a-sorrel");

    expect((await attendance.get("/school/duties")).status).toBe(200);
    expect((await dutiesSeen(attendance)).every((d) => d.href === undefined)).toBe(true);
    expect((await attendance.get("/school/duties/O130")).status).toBe(403);
    expect((await attendance.postJson("/school/duties/O130", appointed)).status).toBe(403);
    expect((await teacher.get("/school/duties")).status).toBe(403);
    expect((await headteacher.get("/school/duties/O1")).status).toBe(404);
    expect((await headteacher.get("/school/duties/constructor")).status).toBe(404);
  });
});

describe("what needs me today", () => {
  it("shows a duty once for the school, however many placements there are, until it is recorded", async () => {
    await opened(house);
    expect((await titlesToday(headteacher)).filter((t) => t === title)).toHaveLength(1);

    await headteacher.postJson("/school/duties/O130", appointed);
    expect(await titlesToday(headteacher)).not.toContain(title);
    await house.to("2027-08-10T08:00:00Z");
    expect(await titlesToday(headteacher)).toContain(title);
  });

  it("shows it to its owner alone", async () => {
    expect(await titlesToday(await new Caller(house, handler).signIn(lead))).not.toContain(title);
  });
});

describe("the numbers for safeguarding", () => {
  const numbers = numbersToRing("2026-09-01");

  it("are kept in the vault and shown above the forms about a concern", async () => {
    const placement = await opened(house);
    const dsl = await as("p-lund");
    expect((await dsl.postJson("/school/duties/O124", numbers)).status).toBe(200);

    expect(await safeguardingNumbers(house.deps, house.at)).toEqual({
      deputy: { name: "Mr Owen Tarrant", phone: "01632 960 770" },
      lado: { name: "Duty desk", phone: "01632 960 771" },
      lead: { name: "Ms Petra Lund", phone: "01632 960 772" },
      duty: { name: "Sandleigh children’s social care", phone: "01632 960 773" },
    });
    expect((await dsl.get(`/placements/${placement}/forms/concern`)).text).toContain("01632 960 771");
    expect(JSON.stringify(await house.deps.ledger.read(schoolStream(house.at)))).not.toContain("960 77");
  });
});
