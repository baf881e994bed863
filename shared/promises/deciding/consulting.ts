import type { Party } from "#domain/rules/settings-values.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Eyes } from "./guards/eyes.ts";
import { takesPart } from "./guards/second-person.ts";
import { whoDecides } from "./who-decides.ts";

/** Who may be consulted about a pupil before the decision, as its form calls them. */
export const consultees = [
  "senco",
  "dsl",
  "parents",
  "external-professionals",
  "local-authority",
  "virtual-school",
  "social-worker",
] as const;

export type Consultee = (typeof consultees)[number];

/** How a sentence calls them. */
export const consulteeNames: Readonly<Record<Consultee, string>> = {
  senco: "the SENCO",
  dsl: "the safeguarding lead",
  parents: "the parents",
  "external-professionals": "the outside professionals who know the pupil",
  "local-authority": "the local authority",
  "virtual-school": "the virtual school",
  "social-worker": "the social worker",
};

/** Statuses with which a pupil has additional needs (TWE 11.1; catalogue O5). */
const additional: readonly string[] = ["ehcp", "looked-after", "send-support", "semh"];

const has = (p: Placement, ...statuses: readonly string[]): boolean =>
  statuses.some((status) => p.statuses.includes(status));

const ofRule = (party: Party): readonly Consultee[] => {
  if (party === "all-involved") return consultees;
  if (party === "virtual-school-head") return ["virtual-school"];
  return consultees.filter((each) => each === party);
};

const staff = ({ rules, placement }: Facts): boolean =>
  rules.settings["decision.consultFor"].value === "every-pupil" || has(placement, ...additional);

/** Agencies were named in the referral. */
const outside = (p: Placement): boolean =>
  Object.values(p.forms.referral?.words ?? {}).some(({ fields }) => fields.includes("agencies"));

/** Whether somebody of this kind belongs to this pupil: no authority without a plan, no virtual school without care. */
const belongs: Readonly<Record<Consultee, (f: Facts) => boolean>> = {
  senco: staff,
  dsl: staff,
  parents: () => true,
  "external-professionals": (f) => outside(f.placement),
  "local-authority": (f) => has(f.placement, "ehcp"),
  "virtual-school": (f) => has(f.placement, "looked-after"),
  "social-worker": (f) => has(f.placement, "looked-after", "social-worker"),
};

/** Forms by which those with a right to be involved were heard before the decision (catalogue O11 to O13). */
const heardBy: Readonly<Partial<Record<Consultee, readonly FormId[]>>> = {
  "local-authority": ["authority-involved"],
  "virtual-school": ["virtual-school-involved"],
  "social-worker": ["virtual-school-involved", "social-worker-involved"],
};

const isHeard = (p: Placement, who: Consultee): boolean =>
  (heardBy[who] ?? []).some((form) => p.forms[form] !== undefined);

const decides = (f: Facts, who: Consultee): boolean => {
  const rule = whoDecides(f);
  return rule.together && rule.roles.some((role) => role === who);
};

/** Whom the rules name for this pupil and nobody has heard (setting `decision.consultees`; catalogue O5). */
export const toConsult = (f: Facts): readonly Consultee[] => {
  const named = new Set(f.rules.settings["decision.consultees"].value.flatMap(ofRule));
  return consultees.filter(
    (who) => named.has(who) && belongs[who](f) && !isHeard(f.placement, who) && !decides(f, who),
  );
};

/** Whom the form of the decision offers: those named, and those who can always be asked. */
export const offered = (f: Facts): readonly Consultee[] => {
  const always: readonly Consultee[] = ["senco", "dsl", "parents"];
  const named = toConsult(f);
  return consultees.filter((who) => named.includes(who) || (always.includes(who) && !decides(f, who)));
};

const isStaff = (who: Consultee): who is Consultee & Role => who === "senco" || who === "dsl";

/**
 * The same, seen from whoever records the decision: nobody consults themselves, one of those who decide, or a role that
 * nobody holds (catalogue 1N: one person in several roles is no deadlock).
 */
export const toConsultSeenBy = (f: Facts, eyes: Eyes | undefined): readonly Consultee[] => {
  const { together } = whoDecides(f);
  return toConsult(f).filter((who) => !isStaff(who) || !eyes || !takesPart(eyes, who, together));
};
