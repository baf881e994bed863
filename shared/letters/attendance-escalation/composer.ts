import { Temporal } from "temporal-polyfill";
import { zone } from "#domain/calendar/london.ts";
import { isVulnerable } from "#streams/register/standing.ts";
import type { RegisterComposer } from "../composing/register-case.ts";
import type { AttendanceEscalationFacts } from "./facts.ts";

const londonClock = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });

export const composeAttendanceEscalation: RegisterComposer<AttendanceEscalationFacts> = async (c, mail) => {
  const about = (mail.facts.about ?? "")
    .split(";")
    .filter(Boolean)
    .map((one) => one.split(":"));
  const initials = await c.initials(about.map(([pupil = ""]) => pupil));
  const provider = await c.provider();
  return {
    schoolName: c.schoolRecord.name,
    what: mail.facts.what,
    provider: provider?.name ?? "A provider",
    phone: provider?.phone || "not on file",
    date: c.register.date,
    ...(mail.facts.until && mail.facts.until !== c.register.date ? { until: mail.facts.until } : {}),
    pupils: about.map(([pupil = "", session, standing]) => ({
      initials: initials(pupil),
      session,
      standing,
      first: isVulnerable(c.register, pupil) ? "yes" : "no",
    })),
    ...(mail.facts.sendsAt ? { outsideAt: londonClock(mail.facts.sendsAt) } : {}),
    link: `${c.publicUrl}/attendance?date=${c.register.date}`,
  };
};
