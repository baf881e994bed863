import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordReply, type SaidMark } from "#casework/attendance/record-reply.ts";
import { registerStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { registerId } from "#streams/register/state.ts";
import {
  mailsTo,
  officeMail,
  placed,
  pupilId,
  registerOf,
  tideway,
  tidewayMail,
} from "#test/shared/casework/attendance/placed.ts";
import { Caller, hiddenOf, mailedLink } from "../caller.ts";
import { type House, openHouse } from "../house.ts";

const saltmarsh = sampleId("provider", "saltmarsh-forest-days");
const saltmarshMail = "hello@saltmarsh-forest.example";
const finley = pupilId("marlow");

let house: House;
let office: Caller;
beforeEach(async () => {
  house = await openHouse({ at: "2026-10-31T10:00:00Z" });
  office = await new Caller(house, handler).signIn(sampleId("staff", "d-marsh"));
});
afterEach(() => house.close());

/** The sample's second half of the autumn begins with week A. */
const [monday, tuesday, wednesday, thursday] = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05"];
const [saturday, mondayB, wednesdayB] = ["2026-11-07", "2026-11-09", "2026-11-11"];

const at = (date: string, time: string) => house.to(`${date}T${time}:00Z`);
const says = (date: string, provider: string, ...marks: readonly SaidMark[]) =>
  recordReply(
    house.deps,
    {
      stream: registerStream(house.at, registerId(provider, date)),
      id: `answer-${house.deps.ids.id()}`,
      by: provider,
    },
    { channel: "link", name: "Lena Okoro", marks },
  );
const asked = async (date: string, address: string) =>
  (await mailsTo(house, address)).filter(
    (m) => m.at.startsWith(date) && /Who is with you today/.test(m.subject),
  );
type Item = { session: string; code: string; because: string; standing: string; tag: { text: string } };
const items = async (date: string) =>
  (await office.sees(`/attendance?date=${date}`)).items as readonly Item[];
type Where = { kind: string; where: string; provider: string };
const whereNow = async () =>
  ((await office.sees("/attendance/where")) as unknown as { items: readonly Where[] }).items;

describe("Two providers and school in one week, by a timetable of two weeks (K7, K6)", () => {
  beforeEach(async () => {
    await placed(house, "marlow", {
      more: {
        pattern: "two-weeks",
        "a-monday": "09:00-15:00",
        "a-tuesday": "10:00-12:00",
        "b-wednesday": "09:15-12:00, 12:45-14:45",
      },
    });
    await placed(house, "marlow", {
      id: "placementsecond",
      provider: saltmarsh,
      more: { pattern: "by-day", "on-thursday": "13:00-15:00" },
    });
  });

  it("each day asks the one where the pupil is, at the times of that day, and nobody on a day at school", async () => {
    await at(monday, "18:00");
    expect((await registerOf(house, monday)).expected[0]?.sessions).toEqual(["morning", "afternoon"]);
    await at(tuesday, "18:00");
    expect((await registerOf(house, tuesday)).expected[0]).toMatchObject({
      sessions: ["morning"],
      times: { morning: { from: "10:00", to: "12:00" } },
    });
    await at(wednesday, "18:00");
    expect((await registerOf(house, wednesday)).opened).toBe(false);
    await at(thursday, "18:00");
    expect((await registerOf(house, thursday)).opened).toBe(false);
    expect((await registerOf(house, thursday, saltmarsh)).expected[0]?.sessions).toEqual(["afternoon"]);
    expect(await asked(thursday, saltmarshMail)).toHaveLength(1);

    await at(mondayB, "18:00");
    expect((await registerOf(house, mondayB)).opened).toBe(false);
    await at(wednesdayB, "18:00");
    expect((await registerOf(house, wednesdayB)).expected[0]?.sessions).toEqual(["morning", "afternoon"]);
  });
});

describe("A session without a break (K7; rules of sense, half-days)", () => {
  beforeEach(async () => {
    await placed(house, "marlow", { more: { pattern: "by-day", "on-monday": "09:00-15:00" } });
    await at(monday, "09:05");
  });
  const codes = async () => Object.fromEntries((await items(monday)).map((i) => [i.session, i.code]));

  it("is answered once for both register sessions, and the afternoon has its code when it has begun", async () => {
    expect((await asked(monday, tidewayMail))[0]?.text).toMatch(
      /All day, one answer.* Please answer for the morning by 9:15am\. /,
    );
    const provider = new Caller(house, links);
    const { location } = await provider.get(await mailedLink(house, tidewayMail));
    const { text } = await provider.get(location);
    expect(text).toContain("From 9am to 3pm without a break: one answer for both");
    expect(text).not.toContain(`name="${finley}-afternoon"`);
    const body = { ...hiddenOf(text), [`${finley}-morning`]: "present", "typed-name": "Lena Okoro" };
    expect((await provider.post(location, body)).status).toBeLessThan(400);
    expect(await codes()).toEqual({ morning: "B", afternoon: "" });
    await at(monday, "11:00");
    expect((await whereNow())[0]).toMatchObject({ kind: "there" });
    await at(monday, "13:00");
    expect(await codes()).toEqual({ morning: "B", afternoon: "B" });
    expect((await whereNow())[0]).toMatchObject({ kind: "there" });
    expect((await mailsTo(house, tidewayMail)).filter((m) => m.at > `${monday}T09:15`)).toEqual([]);
  });

  it("left before midday gives no afternoon, and one mail to each parent", async () => {
    await says(monday, tideway, { pupil: finley, session: "morning", mark: "present" });
    await at(monday, "11:05");
    await says(monday, tideway, {
      pupil: finley,
      session: "morning",
      mark: "left-early",
      leftAt: "11:00",
    });
    await house.settle();
    await at(monday, "13:30");
    expect(await codes()).toMatchObject({ afternoon: "N" });
    const told = (await mailsTo(house)).filter((m) => /left early|ring us today/i.test(m.subject));
    expect(new Set(told.map((m) => m.to[0])).size).toBe(told.length);
  });

  it("late by so much that the morning was missed is an absence there, and late in the afternoon", async () => {
    await at(monday, "12:50");
    await says(monday, tideway, { pupil: finley, session: "morning", mark: "late", minutes: 225 });
    const said = await items(monday);
    expect(said.map((i) => [i.session, i.standing])).toEqual([
      ["morning", "absent"],
      ["afternoon", "late"],
    ]);
    expect((await mailsTo(house)).filter((m) => /ring us today/i.test(m.subject))).toEqual([]);
  });
});

describe("Sessions outside the school's day (K6)", () => {
  it("a twilight tutor is asked and chased like any, is not looked for before, and gives no code", async () => {
    await placed(house, "marlow", {
      provider: saltmarsh,
      more: { pattern: "by-day", "on-tuesday": "16:00-18:00" },
    });
    await at(tuesday, "12:30");
    expect(await asked(tuesday, saltmarshMail)).toHaveLength(1);
    expect((await whereNow())[0]).toMatchObject({
      kind: "between",
      where: expect.stringContaining("expected there from 4pm"),
    });
    await at(tuesday, "16:20");
    expect((await whereNow())[0]).toMatchObject({ kind: "unaccounted" });
    expect((await mailsTo(house, saltmarshMail)).filter((m) => m.at >= `${tuesday}T16:15`)).toHaveLength(1);
    await says(tuesday, saltmarsh, { pupil: finley, session: "afternoon", mark: "present" });
    expect((await items(tuesday))[0]).toMatchObject({ standing: "present", code: "" });
    expect((await whereNow())[0]).toMatchObject({ kind: "there" });
  });

  it("a Saturday session is asked, chased and rung about like any, and gives no code", async () => {
    await placed(house, "marlow", { more: { pattern: "by-day", "on-saturday": "10:00-12:00" } });
    await at("2026-11-06", "18:00");
    await at(saturday, "10:20");
    expect(await asked(saturday, tidewayMail)).toHaveLength(1);
    expect((await mailsTo(house, tidewayMail)).filter((m) => m.at >= `${saturday}T10:15`)).toHaveLength(1);
    await at(saturday, "11:00");
    expect((await mailsTo(house, officeMail)).some((m) => m.at.startsWith(saturday))).toBe(true);
    expect((await whereNow())[0]).toMatchObject({ kind: "unaccounted" });
    await says(saturday, tideway, { pupil: finley, session: "morning", mark: "late", minutes: 50 });
    expect((await items(saturday))[0]).toMatchObject({
      standing: "late",
      code: "",
      because: expect.stringContaining("A Saturday"),
    });
    expect(await office.sees(`/attendance/week?date=${saturday}`)).toMatchObject({
      to: saturday,
      items: [{ date: saturday }],
    });
  });
});

describe("A child who is not at the provider though the placement runs (K3.1)", () => {
  it("kept at school by the safeguarding lead: neither asked about nor expected there", async () => {
    await placed(house, "marlow", {
      events: [
        { type: "frozen", reason: "concern" },
        {
          type: "form-submitted",
          form: "concern-sorted",
          answers: { about: "provider", "next-day": "school" },
          words: {},
        },
      ],
    });
    await at(monday, "18:00");
    await at(tuesday, "10:30");
    expect(await asked(tuesday, tidewayMail)).toEqual([]);
    expect((await whereNow())[0]).toMatchObject({
      kind: "kept",
      where: "At school, as the safeguarding lead has decided",
    });
    expect((await items(tuesday)).map((i) => i.code)).toEqual(["", ""]);
  });

  it("online at home: at home with the provider, and never a code of presence", async () => {
    await placed(house, "marlow", { online: "yes", more: { pattern: "by-day", "on-monday": "09:00-12:00" } });
    await makeOnline(house);
    await at(monday, "09:10");
    await says(monday, tideway, { pupil: finley, session: "morning", mark: "present" });
    expect((await whereNow())[0]).toMatchObject({
      kind: "online",
      where: expect.stringContaining("At home"),
    });
    expect((await items(monday)).map((i) => i.code)).toEqual([""]);
  });
});

/** The provider teaches online. */
async function makeOnline(of: House): Promise<void> {
  const staff = await new Caller(of, handler).signIn(sampleId("staff", "r-flint"));
  const page = `/providers/${tideway}/edit`;
  const { values } = (await staff.sees(page)) as unknown as { values: Record<string, string> };
  const done = await staff.postJson(page, {
    ...values,
    places: Number(values.places),
    online: "yes",
    reason: "Told on the phone",
    command: "goes-online",
  });
  expect(done.status, done.text).toBeLessThan(400);
  await of.settle();
}
