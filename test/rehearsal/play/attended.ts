import type { Temporal } from "temporal-polyfill";
import { londonInstant } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { settle } from "../../journeys/cast/first-placement.ts";
import { type Seen, Visitor } from "../../journeys/visitor.ts";
import { invoke } from "../aws.ts";
import { prefix } from "../deploy/settings.ts";
import { sentMails } from "../doors/mail.ts";
import { type House, must, type Played } from "./house.ts";

type Form = {
  readonly fields: { readonly properties: Readonly<Record<string, { readonly enum?: string[] }>> };
};
const formOf = (page: Seen): Form["fields"]["properties"] => (page.form as Form).fields.properties;

const after = (instant: Temporal.Instant, minutes: number): Temporal.Instant => instant.add({ minutes });

/** Moves the clock and waits until nothing moves. */
const at = async (house: House, instant: Temporal.Instant): Promise<void> => {
  house.clock.to(instant);
  await settle(house.door);
};

/** A wait ends a moment after the clock has moved, and a function may have to begin: looks again for two minutes at most. */
const eventually = async (house: House, holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 40 && !(await holds()); tries++) {
    await new Promise((later) => setTimeout(later, 500));
    await settle(house.door);
  }
};

/** The letter that came back is handed over, to each who has not got it. */
const handedOver = async (house: House, { lead, placement }: Played): Promise<void> => {
  const given = `${placement}/forms/letter-given`;
  for (const to of formOf(await lead.sees(given)).to?.enum ?? [])
    await lead.sends(given, { to, how: "by-hand", on: "2026-09-07" });
  await settle(house.door);
  must("the placement whose letter is given", (await lead.sees(placement)).phase, "active");
};

type Runs = { readonly items: readonly { readonly href: string; readonly status: string }[] };

const dayRun = async (admin: Visitor, date: string): Promise<string | undefined> =>
  ((await admin.sees("/runs?machine=attendance-day&ended=all")) as unknown as Runs).items.find(({ href }) =>
    href.includes(date),
  )?.status;

/** The provider opens the latest mail of the day and says that everybody is there. */
const answered = async (house: House, link: string): Promise<void> => {
  const provider = new Visitor(house.door.url);
  const page = await provider.sees(new URL(link).pathname);
  const marks = Object.entries(formOf(page)).filter(([, field]) => field.enum?.includes("present"));
  must("pupils whom the provider is asked about", marks.length > 0, true);
  await provider.records(page.path, {
    ...Object.fromEntries(marks.map(([name]) => [name, "present"])),
    "typed-name": "Lena Okoro",
  });
  await settle(house.door);
};

/**
 * A school day from the tick of the afternoon before to its end: a run that waits for its morning, one mail to the provider,
 * a reminder to who is silent, and an answer by the mailed link, after which nobody is chased any more.
 */
export const attended = async (house: House, played: Played): Promise<void> => {
  const { lead, admin, placement } = played;
  await handedOver(house, played);
  const date = String((await lead.sees(placement)).start);
  await at(house, londonInstant(plusDays(date, -1), "16:00"));
  await invoke(house.called, `${prefix}tick`, {});
  await settle(house.door);
  await admin.signIn("admin");
  must("the run of the first day, on the eve", await dayRun(admin, date), "RUNNING");

  const asked = async (subject: RegExp) =>
    (await sentMails(house.emulator.mails)).filter((mail) => subject.test(mail.subject));
  const opens = londonInstant(date, "08:30");
  must("providers asked before the morning", (await asked(/^Who is with you today/)).length, 0);
  await at(house, after(opens, 1));
  await eventually(house, async () => (await asked(/^Who is with you today/)).length > 0);
  const [request, ...more] = await asked(/^Who is with you today/);
  must("mails of the morning to the one provider", request === undefined ? 0 : more.length + 1, 1);
  house.say(
    "the eve's tick has begun a school day; its run has waited for half past eight, and asked the provider once",
  );

  for (let minutes = 15; minutes < 240 && (await asked(/^We have not heard/)).length === 0; minutes += 15)
    await at(house, after(opens, minutes));
  must("reminders to the provider that is silent", (await asked(/^We have not heard/)).length, 1);
  await answered(house, request?.links.find((link) => link.includes("/l/")) ?? "");
  const reminders = (await asked(/^We have not heard/)).length;
  await at(house, londonInstant(date, "18:00"));
  must("reminders after it has answered", (await asked(/^We have not heard/)).length, reminders);
  await eventually(house, async () => (await dayRun(admin, date)) === "SUCCEEDED");
  must("the run of the day, in the evening", await dayRun(admin, date), "SUCCEEDED");
  await lead.signIn("ap-lead");
  must("the day as the school sees it", (await lead.sees(`/attendance?date=${date}`)).status, 200);
  house.say(
    "the silent provider was reminded, has answered by its link, and was chased no more; the day's run has ended",
  );
};
