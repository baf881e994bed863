import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read, registers } from "#casework/commit/streams.ts";
import { registerStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { Caller, mailedLink } from "../caller.ts";
import { type Running, underWay } from "../running/house-running.ts";
import { tideway } from "../running/set-up-sent.ts";

let r: Running;
beforeEach(async () => {
  r = await underWay("recorded");
});
afterEach(() => r.house.close());

const snow = "2026-10-14";
const ahead = "2026-10-20";
const at = (time: string, date = snow) => r.house.to(`${date}T${time}:00Z`);

const lead = () => new Caller(r.house, handler).signIn(staff.lead);
const closes = async (date: string, more: Readonly<Record<string, string>>) => {
  const body = { date, reason: "snow", ...more, command: r.house.deps.ids.id() };
  expect((await (await lead()).postJson("/calendar/closures/new", body)).status).toBe(200);
  await r.house.settle();
};
const opensAgain = async (date: string) => {
  const command = r.house.deps.ids.id();
  const { status } = await (await lead()).postJson(`/calendar/closures/${date}/remove`, { command });
  expect(status).toBe(200);
  await r.house.settle();
};
const registerOn = async (date: string) =>
  (await read(r.house.deps, registers, registerStream(r.house.at, `${tideway}-${date}`))).state;
const mailsAbout = (subject: RegExp) => r.house.mails().filter((mail) => subject.test(mail.subject));
const dayPage = async (date: string) => (await lead()).sees(`/attendance?date=${date}`);
const owesDaysMoved = async () => JSON.stringify(await (await lead()).sees("/today")).includes("days-moved");

describe("A snow day in one act (K6, K2.3)", () => {
  it("on the morning, nobody goes: provider and parents are told once, no session stays open, nobody is chased", async () => {
    await at("07:36");
    expect((await registerOn(snow)).opened).toBe(true);
    const asked = r.house.mails().length;
    await closes(snow, { providers: "closed", tell: "yes" });

    expect(mailsAbout(/^None of our pupils will come on/)).toHaveLength(1);
    expect(mailsAbout(/^No lessons on/)).toHaveLength(1);
    expect(r.house.mails()).toHaveLength(asked + 2);
    const said = await dayPage(snow);
    expect(said).toMatchObject({ counts: { open: 0 }, told: [{ what: "off" }] });
    expect(JSON.stringify(said.told)).toContain("2 sent");

    const provider = new Caller(r.house, links);
    const { location } = await provider.get(await mailedLink(r.house, tidewayMail, "answer"));
    expect(await provider.sees(location)).toMatchObject({ calledOff: true, pupils: [] });
    expect((await provider.get(location)).text).toMatch(
      /is closed today, and nobody comes to you from there/,
    );

    await at("16:00");
    expect(r.house.mails()).toHaveLength(asked + 2);
    expect((await registerOn(snow)).expected).toEqual([]);
    expect(await owesDaysMoved()).toBe(false);
  });

  it("on the morning, pupils go all the same: they are told so, asks go on, and no code is guessed", async () => {
    await at("07:36");
    await closes(snow, { providers: "open", tell: "yes" });

    expect(mailsAbout(/is closed on .* but our pupils will come/)).toHaveLength(1);
    expect(mailsAbout(/is closed on .* but lessons go ahead/)).toHaveLength(1);
    await at("09:00");
    expect(mailsAbout(/still need to know|Who is with you/i).length).toBeGreaterThan(1);
    const officer = await lead();
    const body = {
      mark: "present",
      channel: "phone",
      "said-by": "Rowan",
      "said-at": "09:50",
      command: "rang-by-phone",
    };
    const rang = await officer.postJson(`/attendance/${tideway}-${snow}/${r.pupil}/morning/answer`, body);
    expect(rang.status).toBe(200);
    await at("11:00");
    const items = (await dayPage(snow)).items as readonly {
      session: string;
      code: string;
      because: string;
    }[];
    expect(items.find((i) => i.session === "morning")).toMatchObject({
      code: "",
      because: expect.stringContaining("a person decides on the code"),
    });
  });

  it("ahead: they hear of it when it is entered, nobody is asked on the day, and no task is left", async () => {
    await at("10:00");
    await closes(ahead, { providers: "closed", tell: "yes" });
    expect(mailsAbout(/^None of our pupils will come on/)).toHaveLength(1);
    expect(await owesDaysMoved()).toBe(false);

    await at("12:00", ahead);
    expect((await registerOn(ahead)).opened).toBe(false);
    expect(mailsAbout(/Who is with you today/).filter((m) => m.at.startsWith(ahead))).toEqual([]);
  });

  it("taken back, tells those who were told, and the day is asked about as any other", async () => {
    await at("10:00");
    await closes(ahead, { providers: "closed", tell: "yes" });
    await opensAgain(ahead);

    expect(mailsAbout(/after all$/)).toHaveLength(2);
    expect(await owesDaysMoved()).toBe(false);
    await at("09:00", ahead);
    const { opened, expected } = await registerOn(ahead);
    expect([opened, expected.length]).toEqual([true, 1]);
  });

  it("told by the school itself, mails nobody, and the days that moved stay a task", async () => {
    await at("07:36");
    const asked = r.house.mails().length;
    await closes(snow, { providers: "closed" });

    expect(r.house.mails()).toHaveLength(asked);
    expect(await dayPage(snow)).toMatchObject({ counts: { open: 0 }, told: [{ what: "off" }] });
    expect(await owesDaysMoved()).toBe(true);
  });
});
