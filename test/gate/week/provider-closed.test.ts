import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read, registers } from "#casework/commit/streams.ts";
import { registerStream } from "#domain/streams.ts";
import { handler as links } from "#functions/web/links/handler.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { Caller, mailedLink } from "../caller.ts";
import { mailsSaying } from "../mails-saying.ts";
import { type Running, underWay } from "../running/house-running.ts";
import { tideway } from "../running/set-up-sent.ts";

let r: Running;
beforeEach(async () => {
  r = await underWay("recorded");
});
afterEach(() => r.house.close());

const today = "2026-10-14";
const at = (time: string, date = today) => r.house.to(`${date}T${time}:00Z`);
const lead = () => new Caller(r.house, handler).signIn(staff.lead);

const sends = async (path: string, says: Readonly<Record<string, string>>) => {
  const done = await (await lead()).postJson(path, { ...says, command: r.house.deps.ids.id() });
  expect(done.status, done.text).toBe(200);
  await r.house.settle();
};
const dates = (entry: string) => `/providers/${tideway}/register/dates/${entry}`;
const closes = (first: string, last: string) => sends(dates("new"), { what: "closed", first, last });
const entryNow = async (): Promise<string> => {
  const { register } = (await (await lead()).sees(`/providers/${tideway}`)) as unknown as {
    register: { dates: { entries: { id: string }[] } };
  };
  return register.dates.entries[0]?.id ?? "";
};

const registerOn = async (date: string) =>
  (await read(r.house.deps, registers, registerStream(r.house.at, `${tideway}-${date}`))).state;
const mailsAbout = (subject: RegExp) => r.house.mails().filter((mail) => subject.test(mail.subject));
const dayPage = async (date: string) => (await lead()).sees(`/attendance?date=${date}`);
type Where = { items: { kind: string; where: string; ring: unknown[] }[]; unaccounted: number };
const whereNow = async () => (await (await lead()).sees("/attendance/where")) as unknown as Where;
const asked = (date: string) =>
  mailsAbout(/Who is with you today|still need to know/i).filter((mail) => mail.at.startsWith(date));

describe("A provider's own half-term (K7, K6)", () => {
  it("is told once to parents and school, and nobody is asked on any of its days", async () => {
    await at("10:00");
    await closes("2026-10-19", "2026-10-23");

    const told = mailsAbout(/^No lessons away from school from Monday 19 October 2026 to Friday 23/);
    expect(told).toHaveLength(1);
    expect(mailsSaying(r.house, "Please do not send them")).toHaveLength(1);
    expect(mailsAbout(/^Attendance: a provider will be closed/)).toHaveLength(1);
    expect((await registerOn("2026-10-19")).opened).toBe(false);

    const sent = r.house.mails().length;
    for (const date of ["2026-10-19", "2026-10-20"]) {
      await at("16:00", date);
      expect(asked(date)).toEqual([]);
      expect((await registerOn(date)).opened).toBe(true);
    }
    const since = r.house.mails().slice(sent);
    expect(since.filter((mail) => /No lessons away from school/.test(mail.subject))).toEqual([]);
    await at("09:00", "2026-11-02");
    expect(asked("2026-11-02")).toHaveLength(1);
  });

  it("leaves no session unowned: staff are to find each child and decide on the code, which is never guessed", async () => {
    await at("10:00");
    await closes("2026-10-19", "2026-10-19");
    await at("07:00", "2026-10-19");
    await at("07:40", "2026-10-19");
    expect((await whereNow()).items[0]).toMatchObject({
      kind: "between",
      where: expect.stringContaining("is closed"),
    });
    await at("09:00", "2026-10-19");
    expect(mailsSaying(r.house, "closed today by its own dates")).toHaveLength(1);
    expect(await whereNow()).toMatchObject({
      unaccounted: 1,
      items: [{ kind: "unaccounted", where: "Not known: the provider is closed" }],
    });
    await at("15:00", "2026-10-19");
    const day = await dayPage("2026-10-19");
    expect(day).toMatchObject({ counts: { open: 2 }, told: [{ what: "provider-closed" }] });
    const items = day.items as readonly { code: string; because: string; standing: string }[];
    expect(items).toEqual([
      expect.objectContaining({ standing: "closed", code: "" }),
      expect.objectContaining({ standing: "closed", code: "" }),
    ]);

    await sends(`/attendance/${tideway}-2026-10-19/${r.pupil}/morning/answer`, {
      mark: "elsewhere",
      place: "school",
      channel: "school",
    });
    expect((await dayPage("2026-10-19")).counts).toMatchObject({ open: 1 });
  });

  it("shows by the link for the day that nothing is asked, and whom to ring", async () => {
    await at("10:00");
    const page = async () => {
      const provider = new Caller(r.house, links);
      const { location } = await provider.get(await mailedLink(r.house, tidewayMail, "answer"));
      return { model: await provider.sees(location), text: (await provider.get(location)).text };
    };
    await closes(today, today);
    const { model, text } = await page();
    expect(model).toMatchObject({ closed: true });
    expect(model).not.toHaveProperty("form");
    expect(text).toMatch(/you are closed today/);
  });

  it("taken off again, tells those who were told, and the provider is asked as on any other day", async () => {
    await at("10:00");
    await closes("2026-10-19", "2026-10-20");
    await sends(`${dates(await entryNow())}/remove`, { reason: "Entered by mistake" });

    expect(mailsAbout(/^Lessons away from school go ahead from .* after all$/)).toHaveLength(1);
    expect(mailsAbout(/^Attendance: a provider is open after all/)).toHaveLength(1);
    await at("09:00", "2026-10-19");
    expect(asked("2026-10-19")).toHaveLength(1);
  });

  it("made shorter, tells of the days on which it is open after all, and of no others", async () => {
    await at("10:00");
    await closes("2026-10-19", "2026-10-23");
    await sends(dates(await entryNow()), {
      what: "closed",
      first: "2026-10-19",
      last: "2026-10-21",
      reason: "Told on the phone",
    });
    expect(mailsAbout(/^Lessons away from school go ahead from Thursday 22 October/)).toHaveLength(1);
    expect(mailsAbout(/^No lessons away from school/)).toHaveLength(1);
  });
});

describe("A provider that closes on the day (K7, K6)", () => {
  it("by its dates, after it was asked: it is chased no more, parents and office hear at once", async () => {
    await at("07:40");
    expect(asked(today)).toHaveLength(1);
    await closes(today, today);
    expect(mailsAbout(/^No lessons away from school on/)).toHaveLength(1);
    expect(mailsAbout(/please look now/).filter((m) => m.at.startsWith(today))).toHaveLength(1);
    await at("16:00");
    expect(asked(today)).toHaveLength(1);
    expect((await dayPage(today)).counts).toMatchObject({ open: 2 });

    await sends(`${dates(await entryNow())}/remove`, { reason: "It could open after all" });
    expect(mailsAbout(/go ahead on .* after all$/)).toHaveLength(1);
  });

  it("by its link, tells the parents too, once", async () => {
    await at("07:40");
    const provider = new Caller(r.house, links);
    const { location } = await provider.get(await mailedLink(r.house, tidewayMail, "answer"));
    const body = { closed: "day", "typed-name": "Rowan Ash", command: "closed-by-link" };
    expect((await provider.postJson(`${location}/closed`, body)).status).toBe(200);
    await r.house.settle();
    expect(mailsAbout(/^No lessons away from school on/)).toHaveLength(1);
    expect(mailsAbout(/please look now/).filter((m) => m.at.startsWith(today))).toHaveLength(1);
  });
});
