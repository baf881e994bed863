import { listed } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { consulteeNames, offered, toConsultSeenBy } from "#promises/deciding/consulting.ts";
import {
  after,
  type Fit,
  type Guard,
  inPhase,
  notAfterToday,
  text,
  ticked,
} from "#promises/deciding/guards/guard.ts";
import { anotherThan, the } from "#promises/deciding/guards/second-person.ts";
import { whoDecides } from "#promises/deciding/who-decides.ts";
import { asksMeeting, formOf } from "#streams/placement/facts.ts";

const excused = "not-consulted";

/**
 * Those whom the rules name decide together (TWE 8.2, ECC 7): whoever records it is one of them, roles that nobody holds
 * are left out, and another may be missing only with the reason. The headteacher never is. Who stands in decides alone.
 */
export const decidedTogether: Guard<"decision"> = (f, s) => {
  const rule = whoDecides(f);
  if (!rule.together || (s.eyes && !s.eyes.decides)) return undefined;
  const there: readonly string[] = [...ticked(s, "decided-by"), ...(s.eyes?.mine ?? [])];
  const missing = rule.roles.filter((role) => !there.includes(role) && !s.eyes?.vacant.includes(role));
  if (missing.length === 0) return undefined;
  const who = listed(missing.map(the));
  if (missing.includes("headteacher"))
    return refuse(
      `The policy has ${who} decide it as well (${rule.clause}). Decide it together.`,
      "decided-by",
    );
  return s.said.includes(excused)
    ? undefined
    : refuse(
        `The policy has ${who} decide it as well (${rule.clause}). Decide it together, or say why not.`,
        "decided-by",
      );
};

/** Before the decision those whom the rules name for this pupil are consulted, or it is said why not (catalogue O5). */
export const consulted: Guard<"decision"> = (f, s) => {
  const missing = toConsultSeenBy(f, s.eyes).filter((who) => !ticked(s, "decided-with").includes(who));
  return missing.length > 0 && !s.said.includes(excused)
    ? refuse(
        `The rules name ${listed(missing.map((who) => consulteeNames[who]))} as well for this pupil (${f.rules.settings["decision.consultees"].won.clause}). Consult them, or say why not.`,
        "decided-with",
      )
    : undefined;
};

/** Each view was heard before it was decided. */
export const heardBefore: Guard<"decision"> = (f, s) => {
  const late = offered(f).find((who) => text(s, `${who}-on`) > text(s, "decided-on"));
  return late
    ? refuse("Somebody is consulted before the decision: enter an earlier day.", `${late}-on`)
    : undefined;
};

/** Whoever proposed it does not approve it; headteacher and AP lead stand in for each other (catalogue O112, 1L). */
export const notByProposer: Guard<"decision"> = (f, s) =>
  f.placement.route === "part-time" && formOf(f.placement, "part-time-plan")?.by === s.by
    ? refuse(
        "You have proposed this part-time timetable, so somebody else decides: the headteacher, or in their place the AP lead.",
      )
    : undefined;

/** What comes before the decision on this route. */
export const proposedFirst: Fit = (f) =>
  f.placement.route === "part-time"
    ? after("part-time-plan", "record the proposal for the part-time timetable")(f)
    : undefined;

/** On a request for flexi-schooling the headteacher decides, by a form of its own. */
export const notOnFlexi: Fit = (f) =>
  f.placement.route === "flexi"
    ? refuse(
        "On a request for flexi-schooling the headteacher decides, in writing: use “Decide on flexi-schooling”.",
      )
    : undefined;

const meeting = after("meeting", "record the initial meeting");

/** The meeting comes first where law or policy asks for one (TWE 8.2, ECC 7); elsewhere parents are consulted as they may be. */
const metBefore: Fit = (f) => (asksMeeting(f.rules) ? meeting(f) : undefined);

export const decisionFits: readonly Fit[] = [
  inPhase("referral"),
  notOnFlexi,
  after("referral", "submit the referral"),
  metBefore,
];

export const decisionTakes: readonly Guard<"decision">[] = [
  proposedFirst,
  anotherThan("referral"),
  notByProposer,
  decidedTogether,
  consulted,
  heardBefore,
  notAfterToday("decided-on", "The date of the decision"),
];
