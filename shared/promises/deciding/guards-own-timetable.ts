import { counted, listed, longDate, weekdayNames } from "#domain/date-words.ts";
import { refuse } from "#domain/decision.ts";
import type { Route } from "#domain/rules.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import { mailsAuthority } from "#streams/placement/authority.ts";
import { ended, formOf } from "#streams/placement/facts.ts";
import { earliestEnd } from "#streams/placement/flexi.ts";
import { unseenDays, weekdaysUnseen } from "#streams/placement/off-site.ts";
import { shortfallOf } from "#streams/placement/own-week.ts";
import { after, type Guard, inPhase, notAfterToday, text } from "./guarding.ts";
import { fromStart, here } from "./guards-review.ts";

const before = inPhase("referral", "consent", "checks", "commissioning");
const open = inPhase("referral", "consent", "checks", "commissioning", "active");
const running = inPhase("commissioning", "active", "reintegration");

const onRoute =
  (...routes: readonly Route[]): Guard =>
  (f) =>
    routes.includes(f.placement.route)
      ? undefined
      : refuse("This does not belong to the route of this placement.");

const notEnded: Guard = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;

const clauseOf = (f: Parameters<Guard>[0], id: ObligationId): string => {
  const clauses = (f.rules.asks[id] ?? []).map((cite) => cite.clause);
  return clauses.length > 0 ? ` (${clauses.join("; ")})` : "";
};

/** A part-time timetable is never used to manage behaviour (catalogue O112; WBS 9.5; national guidance). */
export const notForBehaviour =
  (field: string, ...reasons: readonly string[]): Guard =>
  (f, s) =>
    f.placement.route === "part-time" && reasons.includes(text(s, field))
      ? refuse(
          `A part-time timetable is never used to manage behaviour${clauseOf(f, "O112")}. Choose the need behind it if there is one. Otherwise choose another route: support in school, alternative provision by agreement, or a direction.`,
          field,
        )
      : undefined;

/** Some time on site every day where possible; where not, it is said why (catalogue O114; WBS 9.6). */
const timeEveryDay: Guard = (f, s) => {
  const days = weekdaysUnseen(f.placement).map((n) => weekdayNames[n] ?? "");
  return days.length > 0 && !s.said.includes("not-daily-why")
    ? refuse(
        `There is no time on site on ${listed(days)}${clauseOf(f, "O114")}. Add a session on ${days.length === 1 ? "that day" : "those days"}, or say why it is not possible.`,
        "not-daily-why",
      )
    : undefined;
};

/** Whoever proposed it does not approve it; headteacher and AP lead stand in for each other (catalogue O112, 1L). */
export const notByProposer: Guard = (f, s) =>
  f.placement.route === "part-time" && formOf(f.placement, "part-time-plan")?.by === s.by
    ? refuse(
        "You have proposed this part-time timetable, so somebody else decides: the headteacher, or in their place the AP lead.",
      )
    : undefined;

/** What comes before the decision on this route. */
export const proposedFirst: Guard = (f, s) =>
  f.placement.route === "part-time"
    ? after("part-time-plan", "record the proposal for the part-time timetable")(f, s)
    : undefined;

/** On a request for flexi-schooling the headteacher decides, by a form of its own. */
export const notOnFlexi: Guard = (f) =>
  f.placement.route === "flexi"
    ? refuse(
        "On a request for flexi-schooling the headteacher decides, in writing: use “Decide on flexi-schooling”.",
      )
    : undefined;

const withoutTime: Guard = (f, s) =>
  unseenDays(f.placement, text(s, "on"), text(s, "on")).length > 0
    ? undefined
    : refuse(
        "The pupil has time on site on that day, or it is no school day: no check is owed for it.",
        "on",
      );

const gapsFirst: Guard = (f) => {
  const short = shortfallOf(f.placement, f.today);
  if (!short) return refuse("School and placements add up to the whole week: there is nothing to explain.");
  return short.gaps.length > 0
    ? refuse(
        `${counted(short.gaps.length, "session")} a week ${short.gaps.length === 1 ? "has" : "have"} neither school nor provider: ${listed(short.gaps)}. Add sessions, or open a part-time timetable beside this placement.`,
      )
    : undefined;
};

const laterThanToday =
  (field: string, what: string): Guard =>
  (f, s) =>
    text(s, field) <= f.today ? refuse(`${what} must be after today.`, field) : undefined;

/** Four weeks in writing, which the other side may let go with a reason (catalogue O117, O118; WBS 10.6). */
const noticeKept: Guard = (f, s) => {
  const earliest = earliestEnd(f, text(s, "given-on"));
  return text(s, "last-day") < earliest.date && !s.said.includes("shorter-why")
    ? refuse(
        `${earliest.explanation.join(" ")} The last day is ${longDate(earliest.date)} or later. If both sides agree to less, say why.`,
        "last-day",
      )
    : undefined;
};

const notBeforeNotice: Guard = (_f, s) =>
  text(s, "last-day") < text(s, "given-on")
    ? refuse("The last day must not be before the notice.", "last-day")
    : undefined;

const mailable: Guard = (f, s) =>
  text(s, "how") !== "email" || mailsAuthority(f.placement)
    ? undefined
    : refuse("No contact of the authority takes notices by e-mail for this pupil.", "how");

const agreedFirst = after("flexi-decision", "record the headteacher’s decision on the request");

/** What must hold before the forms of the school's own timetables are taken (catalogue O112 to O118, O126). */
export const ownTimetableGuards: Readonly<Record<string, readonly Guard[]>> = {
  "part-time-plan": [
    before,
    onRoute("part-time"),
    notEnded,
    notForBehaviour("reason", "behaviour"),
    after("timetable", "record dates and sessions"),
    timeEveryDay,
  ],
  "welfare-check": [
    inPhase("active", "reintegration"),
    onRoute("part-time"),
    here,
    notAfterToday("on", "The day"),
    fromStart("on"),
    withoutTime,
  ],
  "timetable-report": [running, onRoute("part-time", "flexi"), notAfterToday("on", "The date"), mailable],
  "full-time-week": [open, notEnded, gapsFirst, laterThanToday("until", "The day")],
  "hand-over": [
    open,
    notEnded,
    notAfterToday("confirmed-on", "The date"),
    notAfterToday("checked-on", "The date"),
  ],
  "flexi-request": [
    inPhase("referral"),
    onRoute("flexi"),
    notAfterToday("received-on", "The date"),
    notAfterToday("meeting-offered-on", "The date"),
  ],
  "flexi-meeting": [
    inPhase("referral"),
    onRoute("flexi"),
    after("flexi-request", "record the parents’ request"),
    notAfterToday("on", "The day"),
  ],
  "flexi-decision": [
    inPhase("referral"),
    onRoute("flexi"),
    after("flexi-request", "record the parents’ request"),
    after("flexi-meeting", "record the meeting, or that the parents did not want one"),
    notAfterToday("decided-on", "The date of the decision"),
  ],
  "flexi-agreement": [
    inPhase("referral", "consent", "checks", "commissioning", "active"),
    onRoute("flexi"),
    notEnded,
    agreedFirst,
    after("timetable", "record dates and sessions"),
    notAfterToday("signed-on", "The date"),
  ],
  "flexi-withdrawn": [
    inPhase("active"),
    onRoute("flexi"),
    here,
    notEnded,
    notAfterToday("given-on", "The date"),
    notBeforeNotice,
    noticeKept,
  ],
};
