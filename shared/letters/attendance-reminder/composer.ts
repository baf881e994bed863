import { chasedBy } from "#streams/register/decide/mailing.ts";
import { askedAbout } from "../attendance-request/composer.ts";
import type { RegisterComposer } from "../composing/register-case.ts";
import type { AttendanceReminderFacts } from "./facts.ts";

export const composeAttendanceReminder: RegisterComposer<AttendanceReminderFacts> = async (c, mail) => {
  const open = chasedBy(c.register, mail);
  const asked = c.register.expected
    .filter((e) => open.some((s) => s.pupil === e.pupil))
    .map((e) => ({ ...e, sessions: open.filter((s) => s.pupil === e.pupil).map((s) => s.session) }));
  return {
    ...(await askedAbout(c, asked)),
    session: mail.facts.session,
    count: Number(mail.facts.stage),
  };
};
