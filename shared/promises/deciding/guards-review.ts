import { counted, longDate, shortDate } from "#domain/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { hasProvider } from "#domain/routes.ts";
import { plusDays } from "#domain/school-days.ts";
import { startOf } from "#streams/placement/facts.ts";
import { arrived, latestOf } from "#streams/placement/life.ts";
import {
  decisionDue,
  formalLimit,
  mustInvite,
  onRequest,
  outcomeToTell,
  reportToCheck,
} from "#streams/placement/reviewing.ts";
import { type Guard, inPhase, notAfterToday, text, ticked } from "./guarding.ts";
import { atProvider } from "./guards-route.ts";

/** What happens with a pupil at the provider is recorded from the first day on. */
export const here: Guard = (f) =>
  arrived(f.placement) ? undefined : refuse("First record the pupil’s first day.");

/** What goes to parents waits while the placement is suspended: the safeguarding lead releases it (catalogue 1N). */
export const notSuspended: Guard = (f) =>
  f.placement.frozen
    ? refuse("The safeguarding lead has suspended this placement. It goes on after the emergency review.")
    : undefined;

export const fromStart =
  (field: string): Guard =>
  (f, s) => {
    const start = startOf(f.placement);
    return text(s, field) < start ? refuse(`The first day was ${shortDate(start)}.`, field) : undefined;
  };

const labels: Readonly<Record<string, string>> = {
  "ap-lead": "the AP lead",
  headteacher: "the headteacher",
  senco: "the SENCO",
  dsl: "the safeguarding lead",
  "designated-teacher": "the designated teacher",
  parents: "the parents",
  pupil: "the pupil",
  provider: "the provider",
  "social-worker": "the social worker",
  "virtual-school-head": "the virtual school",
  "local-authority": "the local authority",
};

const everybody: Guard = (f, s) => {
  const missing = mustInvite(f).filter((who) => labels[who] && !ticked(s, "invited").includes(who));
  return missing.length > 0 && !s.said.includes("left-out")
    ? refuse(
        `The rules name ${missing.map((who) => labels[who]).join(", ")} as well. Invite them, or say why not.`,
        "invited",
      )
    : undefined;
};

const inGoodTime: Guard = (f, s) => {
  const on = text(s, "held-on");
  if (on <= f.today) return refuse("The day must be after today.", "held-on");
  const days = f.rules.settings["review.invitationDays"].value;
  const earliest = plusDays(f.today, days);
  return on < earliest && !ticked(s, "told").includes("soon")
    ? refuse(
        `Invitations go out ${counted(days, "day")} before: the earliest day is ${longDate(earliest)}. If everybody has agreed to a sooner one, tick that.`,
        "held-on",
      )
    : undefined;
};

const notTwice: Guard = (f, s) => {
  const last = latestOf(f.placement, "review");
  const held = String(last?.answers["held-on"] ?? "");
  return last && last.answers.outcome !== "end" && text(s, "held-on") <= held
    ? refuse(`The review of ${longDate(held)} is recorded already. Enter a later day.`, "held-on")
    : undefined;
};

export const ledTogether: Guard = (_f, s) => {
  const missing = ["headteacher", "ap-lead"].filter((who) => !ticked(s, "present").includes(who));
  return missing.length > 0
    ? refuse("Headteacher and AP lead both take part in a formal review.", "present")
    : undefined;
};

export const absentWhy: Guard = (f, s) => {
  const all = ["pupil", "parents", ...(hasProvider(f.placement.route) ? ["provider"] : [])];
  const missing = all.filter((who) => !ticked(s, "present").includes(who));
  return missing.length > 0 && !s.said.includes("absent-why")
    ? refuse(`Say why ${missing.map((who) => labels[who]).join(" and ")} did not take part.`, "absent-why")
    : undefined;
};

const enoughFormal: Guard = (f) =>
  decisionDue(f)
    ? undefined
    : refuse(
        `This decision comes after ${counted(formalLimit(f) ?? 0, "formal review")} in a row without improvement.`,
      );

const something =
  (find: (f: Parameters<Guard>[0]) => unknown, what: string): Guard =>
  (f) =>
    find(f) ? undefined : refuse(what);

export const readThrough: Guard = (_f, s) =>
  text(s, "read-through") === "yes" ? undefined : refuse("Read it through before it goes.", "read-through");

/** The ten-week rule (SI 2012/2532 reg.4A): declined only where one was held in the weeks before. */
const mayDecline: Guard = (f, s) => {
  const rule = onRequest(f, text(s, "received-on"));
  return text(s, "answer") === "decline" && rule.kind === "must-hold"
    ? refuse(`This review must be held. ${rule.explanation.join(" ")}`, "answer")
    : undefined;
};

const holdBy: Guard = (f, s) =>
  text(s, "answer") === "hold" && text(s, "hold-by") < f.today
    ? refuse("The day must be today or later.", "hold-by")
    : undefined;

/** What must hold before the forms of reviews and reports are taken. */
export const reviewGuards: Readonly<Record<string, readonly Guard[]>> = {
  "review-planned": [inPhase("active"), here, notSuspended, everybody, inGoodTime],
  review: [inPhase("active"), here, notAfterToday("held-on", "The day"), fromStart("held-on"), notTwice],
  "review-outcome": [
    inPhase("active", "reintegration"),
    notSuspended,
    something((f) => outcomeToTell(f.placement), "There is no review whose outcome has not been told."),
    readThrough,
  ],
  "review-requested": [inPhase("active"), here, notAfterToday("received-on", "The day"), mayDecline, holdBy],
  "formal-review": [
    inPhase("active"),
    here,
    notAfterToday("held-on", "The day"),
    fromStart("held-on"),
    ledTogether,
    absentWhy,
  ],
  "formal-decision": [inPhase("active"), here, enoughFormal],
  "progress-report": [
    inPhase("active", "reintegration"),
    atProvider,
    here,
    notAfterToday("covers-to", "The day"),
    fromStart("covers-to"),
  ],
  "report-checked": [
    inPhase("active", "reintegration"),
    notSuspended,
    something((f) => reportToCheck(f.placement), "There is no report that has not been checked."),
  ],
  "final-report": [inPhase("active", "reintegration"), here],
};
