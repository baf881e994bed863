import { plusDays } from "#domain/calendar/school-days.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { Role } from "#ids/role.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { toTell } from "#promises/gate/telling-authority.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import { startOf } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { unseenDays } from "#streams/placement/week/unseen-days.ts";
import { type Chance, chanceAbout } from "../chance.ts";
import type { Known } from "../people/filling.ts";
import { schoolDayAfter } from "../people/knowing.ts";
import type { About, Script } from "../people/script.ts";
import type { InventedSchool } from "../school/invented.ts";
import type { SamplePlacement } from "./placements.ts";
import { isSilent } from "./troubles.ts";
import { type Names, wordsFor } from "./wording/words-for.ts";

const governor = sampleId("staff", "h-whitlock");

const nextUnchecked = (p: Placement, today: string): string => {
  const checked = recordsOf(p, "welfare-check").map((r) => String(r.answers.on));
  return unseenDays(p, startOf(p), today).find((day) => !checked.includes(day)) ?? today;
};

const reasons = ["semh", "risk-of-exclusion", "non-attendance", "past-experience"] as const;

const reasonOf: Readonly<Partial<Record<Route, string>>> = {
  direction: "improve-behaviour",
  "direction-to-school": "improve-behaviour",
  "sixth-day": "sixth-day",
  medical: "medical",
};

/** What is known besides words of a placement that there is: dates and choices without which the product would refuse. */
const ofPlacement = (form: string, plan: SamplePlacement, p: Placement, day: string): Known | undefined => {
  switch (form) {
    case "direction-panel":
      return { governors: [governor] };
    case "direction-approval":
      return { approvers: [governor], until: plan.end, clause: "12.3" };
    case "information-shared":
      return { what: ["send", "safeguarding"] };
    case "work-set":
      return { from: plusDays(startOf(p) || plan.start, -10), to: plan.end, marked: "yes" };
    case "arrival":
      return { on: startOf(p) || day };
    case "part-time-plan":
      return { reason: "medical", "not-daily-why": "Treatment in hospital all day on Wednesdays" };
    case "welfare-check":
      return { on: nextUnchecked(p, day), well: "yes" };
    case "timetable-report":
      return { what: toTell(p)?.what ?? "start", how: "their-form" };
    case "flexi-agreement":
      return { "review-on": schoolDayAfter(plusDays(plan.start, 40)) };
    case "timetable":
      // Education is owed from the sixth school day: it waits for nothing.
      return plan.route === "sixth-day" ? { start: plan.start, end: plan.end } : undefined;
    default:
      return undefined;
  }
};

const aboutForm = (form: string, plan: SamplePlacement | undefined, { day, placement }: About): Known => {
  if (!plan) return {};
  const own = plan.knows?.[form];
  return { ...(placement ? ofPlacement(form, plan, placement, day) : undefined), ...own };
};

const namesIn = (school: InventedSchool, plan: SamplePlacement | undefined): Names => {
  const holder = (role: Role): string =>
    school.stored.staff.find((s) => s.roles.includes(role))?.name ?? "The headteacher";
  const [provider = "The manager", job = "manager"] =
    school.providers.find((p) => p.id === plan?.provider)?.contact.split(", ") ?? [];
  return {
    child: school.pupils.find((p) => p.id === plan?.pupil)?.givenName ?? "The pupil",
    ...{ provider, job },
    lead: holder("ap-lead"),
    head: holder("headteacher"),
    dsl: holder("dsl"),
    deputy: holder("deputy-dsl"),
    teacher: holder("referrer"),
  };
};

const counting: readonly string[] = ["progress-report", "final-report"];

/** A provider's own count, in hours, which is not the register's; why stands beside it. */
const countedIn = (chance: Chance): Known => ({
  "sessions-attended": 60 + chance.below(40),
  "sessions-missed": 3 + chance.below(9),
});

/** What the people of the sample do and write: the same for the same seed. */
export const scriptOf = (seed: string, school: InventedSchool, all: readonly SamplePlacement[]): Script => {
  const plans = new Map(all.map((each) => [each.pupil, each]));
  const chance = (...about: readonly string[]) => chanceAbout(seed, ...about);
  const reasonFor = (plan: SamplePlacement | undefined): string =>
    reasonOf[plan?.route ?? "agreement"] ?? chance("reason", plan?.pupil ?? "").pick(reasons);
  return {
    knows: (form, about) => ({
      ...wordsFor(form, namesIn(school, plans.get(about.pupil ?? "")), (field) =>
        chance("words", field, about.pupil ?? ""),
      ),
      ...(form.id === referralForm.id ? { "primary-reason": reasonFor(plans.get(about.pupil ?? "")) } : {}),
      ...(counting.includes(form.id) ? countedIn(chance("counted", form.id, about.pupil ?? "")) : {}),
      ...aboutForm(form.id, plans.get(about.pupil ?? ""), about),
    }),
    leaves: (form, { pupil, day }) => {
      const plan = plans.get(pupil ?? "");
      return plan?.leaves.includes(form) === true && !(plan.leavesUntil && plan.leavesUntil <= day);
    },
    takes: (form, pupil) =>
      plans.get(pupil)?.route === "sixth-day" ? 0 : chance("takes", form, pupil).below(2),
    steps: (pupil) => plans.get(pupil)?.steps ?? referralForm.steps.length + 1,
    conduct: (ask, pupil) => plans.get(pupil)?.conduct ?? [[1 + chance("parent", ask.id).below(2), "agree"]],
    silent: isSilent,
  };
};
