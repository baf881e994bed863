import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { date, opened, sent } from "#test/functions/links/at-tideway.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { mailsTo, placed, pupilId, registerOf } from "#test/shared/casework/attendance/placed.ts";

const worker = "freya.stamp@sandleigh-council.example";
const zuri = pupilId("adeyemi");
let house: House;

beforeEach(async () => {
  house = await openHouse({ at: "2026-11-03T08:00:00Z" });
  await placed(house, "adeyemi", { week: { tuesday: "day" } });
  await house.to("2026-11-03T08:40:00Z");
  await sent(await opened(house), { [`${zuri}-morning`]: "absent" });
  await house.settle();
});
afterEach(() => house.close());

const slot = async (): Promise<string> => {
  const { id } = await registerOf(house, date);
  return `/attendance/${id}/${zuri}/morning`;
};

describe("the absence of a child with a social worker", () => {
  it("sends itself after half an hour, with nothing but initials in it (O77)", async () => {
    expect(await mailsTo(house, worker)).toEqual([]);

    await house.to("2026-11-03T09:11:00Z");
    const [mail] = await mailsTo(house, worker);
    expect(mail?.text).toContain("ZA, a child whom you work with");
    expect(mail?.text).not.toMatch(/Zuri|Adeyemi|Tideway/);

    await house.sweep();
    expect(await mailsTo(house, worker)).toHaveLength(1);
  });

  it("is sent by one press, and the page says by whom", async () => {
    const office = await new Caller(house, handler).signIn(sampleId("staff", "d-marsh"));
    const page = await office.get(await slot());
    expect(page.text).toContain("A mail sends itself at 9:10am");

    const done = await office.post(`${await slot()}/outside`, {
      ...hiddenOf(page.text),
      whom: "social-worker",
      how: "tap",
    });
    expect(done.status).toBe(303);
    await house.settle();
    expect(await mailsTo(house, worker)).toHaveLength(1);
    const after = await office.get(await slot());
    expect(after.text).toContain("The social worker was told by mail, sent by hand");
    expect(after.text).not.toContain("A mail sends itself");

    await house.to("2026-11-03T10:00:00Z");
    expect(await mailsTo(house, worker)).toHaveLength(1);
  });

  it("stands among the tasks of today until it is told", async () => {
    const office = await new Caller(house, handler).signIn(sampleId("staff", "d-marsh"));
    expect((await office.get("/today")).text).toContain("Tell a social worker");
    const json = await office.postJson(`${await slot()}/outside`, { whom: "social-worker", how: "phone" });
    expect(json.status).toBe(200);
    expect((await office.get("/today")).text).not.toContain("Tell a social worker");
  });
});
