import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read, schools } from "#casework/commit/streams.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { numbersToRing } from "../numbers-to-ring.ts";
import { running } from "../packed.ts";
import { lead } from "../referred.ts";

const tideway = sampleId("provider", "tideway-nurture");

let house: House;
let staff: Caller;
let placement: string;
let on: string;
beforeEach(async () => {
  house = await openHouse();
  staff = await new Caller(house, handler).signIn(lead);
  placement = await running(house, { end: "2027-07-01" });
  on = house.deps.clock.now().toString().slice(0, 10);
});
afterEach(() => house.close());

const duty = async (id: string) => (await read(house.deps, schools, schoolStream(house.at))).state.duties[id];

const all = { providers: "Each of them, by visits", outcome: "All go on" };

const judges = async (command: string, day: string): Promise<number> => {
  const rating = { rating: "good", evidence: "Visit", follows: "Nothing", on: day, command };
  return (await staff.postJson(`/providers/${tideway}/records/rating`, rating)).status;
};

describe("What is known is entered once", () => {
  it("the judgement of each provider in use is the school's duty to judge them (O53)", async () => {
    expect(await duty("O53")).toBeUndefined();
    expect(await judges("rating-0001", on)).toBe(200);
    expect(await duty("O53")).toMatchObject({ on });
  });

  it("counts that duty from the day of the judgement, and not back from a later one (O53)", async () => {
    const before = plusDays(on, -7);
    expect(await judges("rating-0001", before)).toBe(200);
    expect(await duty("O53")).toMatchObject({ on: before });

    expect((await staff.postJson("/school/duties/O53", { ...all, on, command: "duty-0001" })).status).toBe(
      200,
    );
    expect(await judges("rating-0002", plusDays(on, -1))).toBe(200);
    expect(await duty("O53")).toMatchObject({ on });
  });

  it("the school's numbers stand in the form of each placement (O124)", async () => {
    const dsl = await new Caller(house, handler).signIn(sampleId("staff", "p-lund"));
    const numbers = numbersToRing(on);
    expect((await dsl.postJson("/school/duties/O124", numbers)).status).toBe(200);
    const page = await staff.get(`/placements/${placement}/forms/school-link`);
    for (const number of ["960 770", "960 771", "960 772"]) expect(page.text).toContain(number);
  });
});
