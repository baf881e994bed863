import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failures, read } from "#casework/commit/streams.ts";
import { failuresStream } from "#domain/streams.ts";
import { handler } from "#functions/web/admin/handler.ts";
import { handler as staffHandler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { bothAgree, expectOnce } from "#test/gate/answers.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, eventsOf, lead } from "#test/gate/referred.ts";

let house: House;
let placement: string;
let admin: Caller;
let atSchool: Caller;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  admin = await new Caller(house, handler).signIn(sampleId("staff", "j-pike"));
  atSchool = await new Caller(house, staffHandler).signIn(lead);
});
afterEach(() => house.close());

const run = () => `/runs/gate/${placement}-consent-1-e1-d0-r0`;
const words = "The mother has not opened her mail. Please ring her";

const ask = async () => {
  const { text } = await admin.get(`${run()}/ask-owner`);
  return { text, fields: { ...hiddenOf(text), reason: words } };
};

const openAsked = async () =>
  Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open).filter(
    ({ kind }) => kind === "asked-to-act",
  );

describe("an administrator who may not answer for somebody", () => {
  it("asks whoever may: a task with the words, mailed once, and nothing of what is owed changes", async () => {
    const before = (await eventsOf(house, placement)).length;
    const { text, fields } = await ask();
    expect(text).toContain("the AP lead is asked, by mail and as a task");
    for (let time = 0; time < 2; time += 1)
      expect(await admin.post(`${run()}/ask-owner`, fields)).toMatchObject({ status: 303 });
    await house.settle();

    expect((await eventsOf(house, placement)).length).toBe(before);
    const [asked] = await openAsked();
    expect(await openAsked()).toHaveLength(1);
    const mails = house.mails().filter(({ id }) => id.startsWith("asked-to-act"));
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toContain(words);
    const task = (await atSchool.get(`/failures/${asked?.key}`)).text;
    expect(task).toContain(words);
    expect(task).toContain("asks you to see to: Consent");
    expect((await admin.get(`/failures/${asked?.key}`)).status).not.toBe(200);
    await expectOnce(house, placement);
  });

  it("is not asked twice while it is open, and it closes by itself once it is done", async () => {
    const { fields } = await ask();
    await admin.post(`${run()}/ask-owner`, fields);
    expect((await admin.get(`${run()}/ask-owner`)).status).toBe(409);
    expect(await admin.sees(run())).toMatchObject({
      done: [
        {
          what: expect.stringContaining("Asked the AP lead"),
          why: words,
          came: expect.stringMatching(/^open/),
        },
      ],
    });

    await bothAgree(house, placement);
    await house.settle();
    await house.sweep();
    expect(await openAsked()).toEqual([]);
    expect(await admin.sees(run())).toMatchObject({ done: [{ came: expect.stringMatching(/^done by/) }] });
  });

  it("asks once of two runs of the same placement, and says so of each", async () => {
    const { text } = await admin.get("/runs/bulk?act=ask-owner&all=yes");
    const fields = { ...hiddenOf(text), reason: words, confirm: "2" };
    const send = () => admin.post("/runs/bulk", fields, "application/json");
    expect((await send()).model).toMatchObject({ done: 1, not: 1 });
    expect(JSON.stringify((await send()).model)).toContain("Done before, by this same form.");
    expect(await openAsked()).toHaveLength(1);
  });
});
