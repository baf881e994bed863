import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placements, read, schools } from "#casework/commit/streams.ts";
import { schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { opened, streamOf } from "../referred.ts";

let house: House;
let head: Caller;
beforeEach(async () => {
  house = await openHouse();
  head = await new Caller(house, handler).signIn(staff.head);
});
afterEach(() => house.close());

const trust = async () => (await read(house.deps, schools, schoolStream(house.at))).state.trust;
const offered = async () =>
  (await head.sees("/policy/trust")) as unknown as {
    form: { fields: { properties: { trust: { enum: readonly string[] } } } };
    values: { trust: string };
  };

describe("The school’s trust (issue 14, item 2)", () => {
  it("is joined and left on a page; open placements keep to its minimum from then on", async () => {
    const placement = await opened(house);
    const { form, values } = await offered();
    expect(values.trust).toBe("none");
    const [first = ""] = form.fields.properties.trust.enum;
    expect((await head.postJson("/policy/trust", { trust: first })).status).toBe(200);
    await house.settle();
    expect(await trust()).toBe(first);
    expect((await read(house.deps, placements, streamOf(house, placement))).state.trust).toBe(first);
    expect((await head.get("/policy")).text).toContain("Change or leave the trust");
    expect((await head.postJson("/policy/trust", { trust: "none" })).status).toBe(200);
    expect(await trust()).toBe("");
    expect((await head.get("/policy")).text).toContain("Join a trust");
  });

  it("is the headteacher’s to say, and one that is not known is refused", async () => {
    const lead = await new Caller(house, handler).signIn(staff.lead);
    expect((await lead.get("/policy/trust")).status).toBe(403);
    expect((await head.postJson("/policy/trust", { trust: "nowhere" })).status).toBe(422);
  });
});
