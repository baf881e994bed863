import { dayAfter } from "#domain/calendar/date-steps.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { isPlain, planOf, type WeekPlan } from "#domain/week/plan.ts";
import type { SessionTimes } from "#domain/week/session.ts";
import { timesOf } from "#domain/week/session-times.ts";
import type { CodeFacts, Kept } from "#streams/register/events.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";

/** What a day's attendance needs of a placement besides its dates and sessions; each is absent where it is not so. */
export type DayFacts = {
  readonly times?: SessionTimes;
  /** All of the week, where its days differ in their times, there is a Saturday, or two weeks take turns. */
  readonly weeks?: WeekPlan;
  readonly activity?: CodeFacts["activity"];
  readonly arranger?: CodeFacts["arranger"];
  /** Ids of the provider’s sites where the sessions are, where that is not its main address. */
  readonly venue?: { readonly site?: string; readonly "afternoon-site"?: string };
  /** ISO date from which the provider, a school, has the pupil in its own admission register. */
  readonly registeredFrom?: string;
  /** Where the safeguarding lead keeps the pupil, from an ISO date on, while the placement is suspended. */
  readonly kept?: { readonly where: Kept; readonly from: string };
};

const isKept = (where: unknown): where is Kept => where === "school" || where === "home" || where === "other";

/** The latest word on where the child is while the placement is suspended: it counts from the day after it was recorded. */
const keptBy = (p: Placement): DayFacts["kept"] => {
  if (!p.frozen) return undefined;
  const last = [...recordsOf(p, "concern-sorted"), ...recordsOf(p, "emergency-review")]
    .filter((r) => r.answers["next-day"] !== undefined)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  const where = last?.answers["next-day"];
  return last && isKept(where) ? { where, from: dayAfter(londonDate(last.at)) } : undefined;
};

const registeredFrom = (p: Placement): string => {
  const { main, from } = p.forms["dual-registration"]?.answers ?? {};
  return main === "yes" && p.provider?.isSchool === "yes" ? String(from ?? "") : "";
};

const venueIn = (timetable: FormAnswers): Pick<DayFacts, "venue"> => {
  const [site, afternoon] = [timetable.site, timetable["afternoon-site"]].map((id) => String(id ?? ""));
  return site || afternoon
    ? { venue: { ...(site ? { site } : {}), ...(afternoon ? { "afternoon-site": afternoon } : {}) } }
    : {};
};

/** The facts of a placement by which its sessions are asked about, and their codes chosen. */
export const dayFacts = (p: Placement): DayFacts => {
  const timetable = p.forms.timetable?.answers ?? {};
  const times = isPlain(timetable) ? timesOf(timetable) : {};
  const { activity } = timetable;
  const registered = registeredFrom(p);
  const kept = keptBy(p);
  return {
    ...(Object.keys(times).length > 0 ? { times } : {}),
    ...(isPlain(timetable) ? {} : { weeks: planOf(timetable) }),
    ...(activity === "sport" || activity === "work" ? { activity } : {}),
    ...(timetable["arranged-by"] === "authority" ? { arranger: "authority" as const } : {}),
    ...venueIn(timetable),
    ...(registered ? { registeredFrom: registered } : {}),
    ...(kept ? { kept } : {}),
  };
};
