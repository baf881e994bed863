import type { Option } from "#contracts/form.ts";
import { reviewParties } from "#contracts/forms/review.ts";
import { shortDate } from "#domain/calendar/date-words.ts";
import { type Contact, isProfessional } from "#domain/contact.ts";
import { mostObjectives } from "#domain/objectives.ts";
import { roleNames } from "#domain/roles.ts";
import { hasProvider } from "#domain/routes.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import { type Role, roles } from "#ids/role.ts";
import { linesOf } from "#letters/composing/lines.ts";
import type { Deps } from "#ports/host.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { ticksIn } from "#streams/placement/recorded.ts";
import { plannedMeetings, repliesToSettle } from "#streams/placement/reviews/meetings.ts";
import { returnSteps } from "#streams/placement/reviews/return-steps.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { School } from "#streams/school/school.ts";
import { wordsOf } from "./commit/kept-words.ts";
import { holdersOf, providerOf, staffMembersOf } from "./people/people.ts";

/** What the choices about meetings are made from. */
type Sources = {
  readonly deps: Deps;
  readonly at: SchoolRef;
  readonly placement: Placement;
  readonly nameOf: () => Promise<(contact: string) => string>;
  readonly school: () => Promise<School>;
};

const providerName = async ({ deps, at, placement }: Sources): Promise<string> =>
  (await providerOf(deps, at.tenant, placement.provider?.id ?? ""))?.name ?? "The provider";

/** Those outside the school who are asked to a meeting that is planned, by name. */
export const repliersTo = async (s: Sources): Promise<readonly Option[]> => {
  const { placement } = s;
  const invited = plannedMeetings(placement).flatMap(({ now }) => ticksIn(now, "invited"));
  const nameOf = await s.nameOf();
  const contacts = placement.contacts
    .filter((c) => c.restricted === "no")
    .map((c) => ({ value: c.id, label: nameOf(c.id) }));
  return invited.includes("provider") && placement.provider
    ? [...contacts, { value: toProvider, label: await providerName(s) }]
    : contacts;
};

/** The objectives of the plan, as far as a report asks about them one by one. */
export const objectivesOf = async ({ deps, at, placement }: Sources): Promise<readonly Option[]> => {
  const words = await wordsOf(deps, scopeOf(at), Object.values(placement.forms.plan?.words ?? {}));
  return linesOf(words.objectives)
    .slice(0, mostObjectives)
    .map((label, i) => ({ value: String(i + 1), label }));
};

/** Replies that somebody has to deal with: whose, and what they say in a word. */
export const repliesOf = async (s: Sources): Promise<readonly Option[]> => {
  const nameOf = await s.nameOf();
  const provider = await providerName(s);
  return repliesToSettle(s.placement).map(({ who, record }) => ({
    value: String(record.version),
    label: who === toProvider ? provider : nameOf(who),
    hint: `${record.answers.coming === "no" ? "cannot come" : "comes, and has a question"}, ${shortDate(record.at.slice(0, 10))}`,
  }));
};

/** Which parties are shown as the contacts that they are. */
const among: Readonly<Record<string, (c: Contact) => boolean>> = {
  parents: (c) => !isProfessional(c) && c.relationship !== "pupil",
  "social-worker": (c) => isProfessional(c) && c.relationship === "social-worker",
  "virtual-school-head": (c) => isProfessional(c) && c.relationship === "virtual-school",
  "local-authority": (c) => isProfessional(c) && c.relationship === "local-authority",
};

/** Staff by the role in which they are asked; somebody with two of the roles stands there once for each. */
const staffNames = async (s: Sources): Promise<ReadonlyMap<Role, string>> => {
  const school = await s.school();
  const asked = roles.filter((role) => reviewParties.some(({ value }) => value === role));
  const held = asked.map((role) => [role, holdersOf(school, role)[0] ?? ""] as const);
  const people = await staffMembersOf(
    s.deps,
    scopeOf(s.at),
    held.map(([, id]) => id),
  );
  return new Map(
    held.flatMap(([role, id]) => {
      const name = people.get(id)?.name;
      return name ? [[role, `${name} (${roleNames[role]})`] as const] : [];
    }),
  );
};

/** Everybody who can have been at a review, by name where a name is on record, by what they are where none is. */
export const attendeesOf = async (s: Sources): Promise<readonly Option[]> => {
  const nameOf = await s.nameOf();
  const staff = await staffNames(s);
  const provider = hasProvider(s.placement.route) ? await providerName(s) : "";
  const allowed = s.placement.contacts.filter((c) => c.restricted === "no");
  return reviewParties.flatMap((party): readonly Option[] => {
    const people = allowed.filter((c) => among[party.value]?.(c) ?? false);
    if (people.length > 0) return people.map((c) => ({ value: c.id, label: nameOf(c.id) }));
    if (party.value === "provider") return provider ? [{ ...party, label: provider }] : [];
    const role = roles.find((r) => r === party.value);
    return [{ ...party, label: (role && staff.get(role)) ?? party.label }];
  });
};

/** Steps of the planned return that are still open, each with the day from which it counts. */
export const openStepsOf = ({ placement }: Sources): readonly Option[] =>
  returnSteps(placement)
    .filter(({ became }) => became === "open")
    .map(({ nth, from }) => ({ value: String(nth), label: `Step ${nth}, from ${shortDate(from)}` }));
