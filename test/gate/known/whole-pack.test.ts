import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { informationShared, schoolLink } from "#test/journeys/cast/before-start.ts";
import { type Caller, hiddenOf } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { running, sheet } from "../packed.ts";
import { placementNow } from "../referred.ts";
import { owed } from "../under-way.ts";
import { signedIn } from "../words/reading.ts";

let house: House;
let placement: string;
let lead: Caller;

beforeEach(async () => {
  house = await openHouse({ at: "2026-09-07T08:00:00Z", sweeps: false });
  placement = await running(house);
  lead = await signedIn(house, "ap-lead");
});

afterEach(() => house.close());

const path = () => `/placements/${placement}/whole-pack`;

const formsNow = async () =>
  Object.keys((await placementNow(house, placement)).forms).filter((form) =>
    ["school-link", "emergency-sheet", "information-shared"].includes(form),
  );

const all = { ...schoolLink, ...sheet, ...informationShared };

describe("what a provider gets before the first day, on one page (K11)", () => {
  it("is three records by one send, and each of the obligations is met", async () => {
    const page = await lead.sees(path());
    expect(page.parts).toEqual(["school-link", "emergency-sheet", "information-shared"]);
    const done = await lead.postJson(path(), all);
    expect([done.status, done.text]).toEqual([200, expect.stringContaining("/receipts/")]);
    await house.settle();
    for (const key of ["O124-numbers", "O57-pack", "O57-information", "O33-sharing"])
      expect([key, (await owed(house, placement, key)).state]).toEqual([key, "met"]);
    expect((await lead.sees(path())).parts).toEqual([]);
  });

  it("comes filled part by part, with the sources", async () => {
    const { known } = (await lead.sees(path())) as unknown as { known: Record<string, string> };
    expect(known).toMatchObject({
      "dsl-name": "The school’s numbers and people",
      by: "Your name",
      needs: "The referral",
    });
  });

  it("records nothing of it where a part is refused", async () => {
    const { status, model } = await lead.postJson(path(), { ...all, on: "2026-12-01" });
    expect(status).toBe(422);
    expect(JSON.stringify(model.errors)).toContain('"field":"on"');
    expect(await formsNow()).toEqual([]);
  });

  it("leaves a part out that nobody has begun", async () => {
    const { text } = await lead.get(path());
    const { typed } = (await lead.sees(path())) as unknown as { typed: Record<string, string> };
    const numbers = { "lado-name": "Council", "lado-phone": "01632 960900" };
    const asked = await lead.post(path(), { ...hiddenOf(text), ...typed, ...numbers });
    expect(asked.text).not.toContain("There is a problem");
    expect(await formsNow()).toEqual(["school-link"]);
  });

  it("is where receipt and placement lead while more than one part is owed", async () => {
    const { obligations } = (await lead.sees(`/placements/${placement}`)) as unknown as {
      obligations: { form: string; href?: string }[];
    };
    const hrefs = obligations.filter((o) => o.form === "emergency-sheet" && o.href).map((o) => o.href);
    expect(hrefs).toEqual([path()]);
  });
});
