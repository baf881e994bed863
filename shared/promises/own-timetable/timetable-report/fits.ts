import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, inPhase, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { onRoute } from "#promises/deciding/guards/own-timetable.ts";
import { mailsAuthority } from "#streams/placement/notice/authority.ts";

const running = inPhase("commissioning", "active", "reintegration", "closed");

const mailable: Guard<"timetable-report"> = (f, s) =>
  text(s, "how") !== "email" || mailsAuthority(f.placement)
    ? undefined
    : refuse("No contact of the authority takes notices by e-mail for this pupil.", "how");

export const timetableReportFits: readonly Fit[] = [running, onRoute("part-time", "flexi")];

export const timetableReportTakes: readonly Guard<"timetable-report">[] = [
  notAfterToday("on", "The date"),
  mailable,
];
