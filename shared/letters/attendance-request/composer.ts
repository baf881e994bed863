import { cutOffs, type Session } from "#domain/week/session.ts";
import { toAsk } from "#streams/register/decide/opening.ts";
import type { Expected } from "#streams/register/events.ts";
import { answerBy } from "#streams/register/timing.ts";
import type { Composed } from "../composing/draft.ts";
import type { RegisterCase, RegisterComposer } from "../composing/register-case.ts";
import type { AttendanceRequestFacts } from "./facts.ts";

const sessionsOf = ({ sessions, times }: Expected): AttendanceRequestFacts["pupils"][number]["sessions"] => {
  if (sessions.length < 2) return sessions[0] ?? "morning";
  return times?.afternoon?.since ? "whole" : "day";
};

/** What a provider is asked about some of the pupils whom it expects. */
export const askedAbout = async (
  c: RegisterCase,
  asked: readonly Expected[],
): Composed<AttendanceRequestFacts> => {
  const by = (session: Session): string =>
    asked
      .filter((e) => e.sessions.includes(session) && !e.times?.[session]?.since)
      .map((e) => answerBy({ session, time: e.times?.[session] }))
      .toSorted()[0] ?? cutOffs[session];
  const initials = await c.initials(asked.map((e) => e.pupil));
  return {
    school: { name: c.schoolRecord.name, phone: c.schoolRecord.phone },
    date: c.register.date,
    pupils: asked.map((e) => ({
      initials: initials(e.pupil),
      sessions: sessionsOf(e),
    })),
    link: await c.link(),
    morningBy: by("morning"),
    afternoonBy: by("afternoon"),
  };
};

export const composeAttendanceRequest: RegisterComposer<AttendanceRequestFacts> = async (c) => ({
  ...(await askedAbout(c, toAsk(c.register, c.register.expected))),
  ...(c.register.unasked ? {} : { offersEveryDay: "yes" as const }),
});
