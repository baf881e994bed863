import { shortDate } from "#domain/calendar/date-words.ts";
import { isProfessional } from "#domain/contact.ts";
import { refuse } from "#domain/decision.ts";
import { hasProvider } from "#domain/routes.ts";
import type { FormId } from "#ids/promise-id.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { startOf } from "#streams/placement/facts.ts";
import type { FieldOf } from "#streams/placement/recorded.ts";
import { type Fit, type Guard, text, ticked } from "./guard.ts";

/** What happens with a pupil at the provider is recorded from the first day on, whether or not somebody has noted that it came. */
export const here: Fit = (f) =>
  hasBegun(f.placement, f.today) ? undefined : refuse("First record the pupil’s first day.");

/** What goes to parents waits while the placement is suspended: the safeguarding lead releases it (catalogue 1N). */
export const notSuspended: Fit = (f) =>
  f.placement.frozen
    ? refuse("The safeguarding lead has suspended this placement. It goes on after the emergency review.")
    : undefined;

export const fromStart =
  <F extends FormId>(field: FieldOf<F>): Guard<F> =>
  (f, s) => {
    const start = startOf(f.placement);
    return text(s, field) < start ? refuse(`The first day was ${shortDate(start)}.`, field) : undefined;
  };

export const labels: Readonly<Record<string, string>> = {
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

export const ledTogether: Guard = (_f, s) => {
  const missing = (["headteacher", "ap-lead"] as const).filter((who) => !ticked(s, "present").includes(who));
  return missing.length > 0
    ? refuse("Headteacher and AP lead both take part in a formal review.", "present")
    : undefined;
};

/** Parents are ticked by name, where one is on record. */
const tookPart = (f: Parameters<Guard>[0], present: readonly string[], who: string): boolean =>
  present.includes(who) ||
  (who === "parents" &&
    f.placement.contacts.some(
      (c) => !isProfessional(c) && c.relationship !== "pupil" && present.includes(c.id),
    ));

export const absentWhy: Guard = (f, s) => {
  const all = hasProvider(f.placement.route)
    ? (["pupil", "parents", "provider"] as const)
    : (["pupil", "parents"] as const);
  const missing = all.filter((who) => !tookPart(f, ticked(s, "present"), who));
  return missing.length > 0 && !s.said.includes("absent-why")
    ? refuse(`Say why ${missing.map((who) => labels[who]).join(" and ")} did not take part.`, "absent-why")
    : undefined;
};

export const something =
  (find: (f: Parameters<Guard>[0]) => unknown, what: string): Fit =>
  (f) =>
    find(f) ? undefined : refuse(what);

export const readThrough: Guard = (_f, s) =>
  text(s, "read-through") === "yes" ? undefined : refuse("Read it through before it goes.", "read-through");
