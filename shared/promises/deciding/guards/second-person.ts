import { listed } from "#domain/calendar/date-words.ts";
import { type Refusal, refuse } from "#domain/decision.ts";
import { roleNames } from "#domain/roles.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import { holders, type School } from "#streams/school/school.ts";
import { leads } from "../who-decides.ts";
import type { Eyes } from "./eyes.ts";
import type { Guard } from "./guard.ts";

/** Who stands in where those who decide cannot: the chair of governors first, then a lead (catalogue 1N: never a deadlock). */
const standInsFor = (deciders: readonly Role[]): readonly Role[] => [
  "governor-chair",
  ...leads.filter((role) => !deciders.includes(role)),
];

/** Who may decide at a school, seen from one member of staff; `deciders` as the rules name them. */
export const eyesOf = (school: School, by: string, deciders: readonly Role[] = leads): Eyes => {
  const heldBy = (role: Role) => holders(school, role).map((s) => s.id);
  const all = deciders.flatMap((role) => heldBy(role).map((id) => ({ id, role })));
  const asked: readonly Role[] = [...new Set<Role>([...deciders, "dsl", "senco", ...standInsFor(deciders)])];
  const ids = [...new Set(all.map((each) => each.id))];
  return {
    decides: all.some((each) => each.id === by),
    mine: asked.filter((role) => heldBy(role).includes(by)),
    deciders: ids,
    roles: deciders,
    vacant: asked.filter((role) => heldBy(role).length === 0),
    within: asked.filter((role) => heldBy(role).every((id) => ids.includes(id))),
    standIns: standInsFor(deciders).map((role) => ({ role, people: heldBy(role) })),
    roleOf: Object.fromEntries(all.toReversed().map(({ id, role }) => [id, role])),
  };
};

/** "the headteacher", "the AP lead". */
export const the = (role: Role): string => {
  const name = roleNames[role];
  return `the ${/^[A-Z]{2}/.test(name) ? name : name.toLowerCase()}`;
};

const either = (those: readonly Role[]): string => listed(those.map(the)).replace(/ and (?!.* and )/, " or ");

const others = (eyes: Eyes, first: string): readonly Role[] => [
  ...new Set(eyes.deciders.filter((id) => id !== first).flatMap((id) => eyes.roleOf[id] ?? [])),
];

const standInRole = (eyes: Eyes, first: string): Role | undefined =>
  eyes.standIns.find(({ people }) => people.some((id) => id !== first))?.role;

const names = (those: readonly Role[]): string => either(those).replaceAll("the ", "");

const toWhom = (eyes: Eyes, first: string): string => {
  const roles = others(eyes, first);
  if (roles.length > 0) return `Ask ${either(roles)} to record the decision.`;
  const stand = standInRole(eyes, first);
  return stand
    ? `Nobody else here is ${names(eyes.roles)}, so ${the(stand)} stands in: ask them to record the decision.`
    : `Nobody else here can stand in: ask the administrator to give somebody the role of ${names([...eyes.roles, "governor-chair"])}.`;
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Somebody whom the rules do not name decides only where nobody of those can. */
export const standsInWrongly = (eyes: Eyes, first: string, by: string): Refusal | undefined => {
  const roles = others(eyes, first);
  if (roles.length > 0) {
    const stands = eyes.standIns.some(({ people }) => people.includes(by));
    return refuse(
      `${stands ? "You stand in only where nobody else can decide. " : ""}${capital(either(roles))} decides.`,
    );
  }
  const stand = standInRole(eyes, first);
  const mine = eyes.standIns.find(({ role }) => role === stand)?.people.includes(by);
  return mine ? undefined : refuse(stand ? `Here ${the(stand)} stands in.` : "You cannot decide this.");
};

/**
 * Whoever submitted a form does not decide on it as well: a second pair of eyes, named (catalogue 1L). Somebody who only
 * stands in decides where nobody else can.
 */
export const anotherThan =
  (form: FormId): Guard =>
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

/** Whether a role has its say already: by whoever records it, by those who decide together, or because nobody holds it. */
export const takesPart = (eyes: Eyes, role: Role, together: boolean): boolean =>
  eyes.mine.includes(role) || eyes.vacant.includes(role) || (together && eyes.within.includes(role));

/** Whether it waits for this person, who does not decide as a rule: none of those who do can, besides `first`. */
export const standsIn = (eyes: Eyes, first: string, by: string): boolean =>
  !eyes.decides && first !== by && standsInWrongly(eyes, first, by) === undefined;
