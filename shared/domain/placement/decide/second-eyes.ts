import { listed } from "../../date-words.ts";
import { type Refusal, refuse } from "../../decision.ts";
import { type Role, roleNames } from "../../roles.ts";
import { holders, type School } from "../../school/school.ts";
import type { Guard } from "./guarding.ts";

/** Who decides, and who stands in where a small school has nobody else (catalogue 1L, 1N: never a deadlock). */
const deciders: readonly Role[] = ["headteacher", "ap-lead"];
const standIns: readonly Role[] = ["governor-chair"];

/** Who else could record a decision of two, seen from whoever records it now. */
export type Eyes = {
  /** Whether this person is one of those who decide. */
  readonly decides: boolean;
  /** Ids of the people who decide, this one included. */
  readonly deciders: readonly string[];
  /** Roles that somebody other than each of those people holds, in the order in which they stand in. */
  readonly standIns: readonly { readonly role: Role; readonly people: readonly string[] }[];
  /** Which of the deciding roles each decider holds, for the words. */
  readonly roleOf: Readonly<Record<string, Role>>;
};

/** Who may decide at a school, seen from one member of staff. */
export const eyesOf = (school: School, by: string): Eyes => {
  const all = deciders.flatMap((role) => holders(school, role).map((s) => ({ id: s.id, role })));
  return {
    decides: all.some((each) => each.id === by),
    deciders: [...new Set(all.map((each) => each.id))],
    standIns: standIns.map((role) => ({ role, people: holders(school, role).map((s) => s.id) })),
    roleOf: Object.fromEntries(all.toReversed().map(({ id, role }) => [id, role])),
  };
};

const the = (role: Role): string => `the ${roleNames[role].toLowerCase().replace("ap lead", "AP lead")}`;

const others = (eyes: Eyes, first: string): readonly Role[] => [
  ...new Set(eyes.deciders.filter((id) => id !== first).flatMap((id) => eyes.roleOf[id] ?? [])),
];

const standInRole = (eyes: Eyes, first: string): Role | undefined =>
  eyes.standIns.find(({ people }) => people.some((id) => id !== first))?.role;

const toWhom = (eyes: Eyes, first: string): string => {
  const roles = others(eyes, first);
  if (roles.length > 0)
    return `Ask ${listed(roles.map(the)).replace(" and ", " or ")} to record the decision.`;
  const stand = standInRole(eyes, first);
  return stand
    ? `Nobody else here is headteacher or AP lead, so ${the(stand)} stands in: ask them to record the decision.`
    : "Nobody else here can stand in: ask the administrator to give somebody the role of headteacher, AP lead or chair of governors.";
};

const standsInWrongly = (eyes: Eyes, first: string, by: string): Refusal | undefined => {
  const roles = others(eyes, first);
  if (roles.length > 0)
    return refuse(
      `You stand in only where nobody else can decide. ${listed(roles.map(the)).replace(" and ", " or ")} decides.`.replace(
        /\. t/,
        ". T",
      ),
    );
  const stand = standInRole(eyes, first);
  const mine = eyes.standIns.find(({ role }) => role === stand)?.people.includes(by);
  return mine ? undefined : refuse(stand ? `Here ${the(stand)} stands in.` : "You cannot decide this.");
};

/**
 * Whoever submitted a form does not decide on it as well: a second pair of eyes, named (catalogue 1L). Somebody who only
 * stands in decides where nobody else can.
 */
export const anotherThan =
  (form: string): Guard =>
  (f, s) => {
    const first = f.placement.forms[form]?.by ?? "";
    if (first === s.by) {
      const whom = s.eyes
        ? toWhom(s.eyes, first)
        : "Ask the headteacher or the AP lead to record the decision.";
      return refuse(`Whoever submitted the referral cannot also decide it. ${whom}`);
    }
    return s.eyes && !s.eyes.decides ? standsInWrongly(s.eyes, first, s.by) : undefined;
  };

/** Who sees that a decision waits although they do not decide as a rule: those who stand in where one person alone decides. */
export const standInsNeeded = (eyes: Eyes): boolean => eyes.deciders.length <= 1;
