import { longDate } from "#domain/calendar/date-words.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { roleNames } from "#domain/roles.ts";
import type { Role } from "#ids/role.ts";
import { rolesOf } from "./covers.ts";
import type { SchoolEvent } from "./events.ts";
import type { Cover, Staff } from "./people-events.ts";
import { holders, type School } from "./school.ts";

/** By these somebody reads about children at risk, runs the school here, or gives roles to others: two people give them. */
export const sensitiveRoles: readonly Role[] = [
  "headteacher",
  "dsl",
  "deputy-dsl",
  "governor-chair",
  "data-protection-officer",
  "admin",
];

/** Without somebody in each of these a school cannot run: the last one cannot leave, nor lay the role down. */
export const indispensable: readonly Role[] = ["headteacher", "dsl", "admin"];

/** Who may say as the second person that a role is given. */
export const confirmers: readonly Role[] = ["headteacher", "dsl", "admin"];

const bold = (role: Role): string => `“${roleNames[role]}”`;

const named = (roles: readonly Role[]): string => roles.map(bold).join(", ");

/** The headteacher is never chair of governors: the chair hears of an allegation against the headteacher (catalogue 1N). */
const chairIsHead = (roles: readonly Role[]) =>
  roles.includes("headteacher") && roles.includes("governor-chair")
    ? refuse("The headteacher cannot be chair of governors.", "roles")
    : undefined;

/** Indispensable roles that nobody would hold any more if this person had only `kept`. */
export const lastOf = (s: School, id: string, kept: readonly Role[]): readonly Role[] =>
  indispensable.filter(
    (role) =>
      !kept.includes(role) &&
      s.staff.some((m) => m.id === id && m.active && m.roles.includes(role)) &&
      !s.staff.some((m) => m.id !== id && m.active && m.roles.includes(role)),
  );

const cannotSpare = (last: readonly Role[], what: string) =>
  refuse(`Nobody else has the role ${named(last)}. Give it to somebody else first, then ${what}.`, "roles");

/**
 * Whether a second person has to confirm: once the school has a headteacher and a safeguarding lead. Until then one person
 * may set everybody up.
 */
const needsSecond = (s: School, fresh: readonly Role[]): boolean =>
  fresh.some((role) => sensitiveRoles.includes(role)) &&
  (["headteacher", "dsl"] as const).every((role) => holders(s, role).length > 0);

export type Giving = { readonly id: string; readonly roles: readonly Role[]; readonly ask: string };

/**
 * Gives a member of staff their roles, or takes somebody in. Sensitive ones wait for a second person; nobody gives one to
 * themselves; the last holder of an indispensable one keeps it.
 */
export const giveRoles = (s: School, by: string, { id, roles, ask }: Giving): Decision<SchoolEvent> => {
  const before = s.staff.find((m) => m.id === id);
  const staff: Staff = { id, roles, active: true };
  if (roles.length === 0) return refuse("Select at least one role", "roles");
  const head = chairIsHead(roles);
  if (head) return head;
  const last = lastOf(s, id, roles);
  if (last.length > 0) return cannotSpare(last, "take it away here");
  const had = before?.active ? before.roles : [];
  const fresh = roles.filter((role) => !had.includes(role));
  const second = needsSecond(s, fresh);
  const own = fresh.filter((role) => sensitiveRoles.includes(role));
  if (second && id === by)
    return refuse(`Nobody gives themselves the role ${named(own)}. Ask somebody else who may.`, "roles");
  if (before?.active && fresh.length === 0 && had.length === roles.length) return decided([]);
  // What waited before is overtaken by this.
  const overtaken = s.asked
    .filter((a) => a.staff.id === id)
    .map((a): SchoolEvent => ({ type: "roles-answered", ask: a.id, outcome: "withdrawn" }));
  if (!second) return decided([...overtaken, { type: "staff-set", staff }]);
  const waiting: SchoolEvent = { type: "roles-asked", ask: { id: ask, staff } };
  // What needs nobody else is given at once: a new member of staff is there, and waits only for the rest.
  const plain = roles.filter((role) => had.includes(role) || !sensitiveRoles.includes(role));
  return decided(
    plain.length > 0 ? [{ type: "staff-set", staff: { ...staff, roles: plain } }, waiting] : [waiting],
  );
};

/** A second person says whether roles that wait are given; whoever asked may only take the question back. */
export const answerRoles = (
  s: School,
  by: string,
  id: string,
  outcome: "confirmed" | "declined",
): Decision<SchoolEvent> => {
  const ask = s.asked.find((a) => a.id === id);
  if (!ask) return refuse("This was answered already.");
  const over = (how: "confirmed" | "declined" | "withdrawn"): SchoolEvent => ({
    type: "roles-answered",
    ask: id,
    outcome: how,
  });
  if (ask.by === by)
    return outcome === "declined"
      ? decided([over("withdrawn")])
      : refuse("You have given these roles yourself. Somebody else has to confirm them.");
  if (ask.staff.id === by) return refuse("These roles are for you. Somebody else has to confirm them.");
  if (outcome === "declined") return decided([over("declined")]);
  const last = lastOf(s, ask.staff.id, ask.staff.roles);
  if (last.length > 0) return cannotSpare(last, "say yes here");
  const head = chairIsHead(ask.staff.roles);
  return head ?? decided([over("confirmed"), { type: "staff-set", staff: ask.staff }]);
};

/** The same two people, on some of the same days. */
const overlaps = (c: Cover, other: Cover): boolean =>
  other.away === c.away && other.by === c.by && other.from <= c.to && c.from <= other.to;

/** Somebody stands in for somebody, from a day to a day. `today`: ISO London date. */
export const setCover = (s: School, by: string, cover: Cover, today: string): Decision<SchoolEvent> => {
  const away = s.staff.find((m) => m.id === cover.away && m.active);
  const inFor = s.staff.find((m) => m.id === cover.by && m.active);
  if (!away) return refuse("This person is not on the list any more.");
  if (!inFor || inFor.id === away.id) return refuse("Select somebody else who is on the list", "by");
  if (cover.to < cover.from)
    return refuse(`The last day must not lie before the first, which is ${longDate(cover.from)}`, "to");
  if (cover.to < today) return refuse("The last day must be today or later", "to");
  const foreign = cover.roles.filter((role) => !away.roles.includes(role));
  if (cover.roles.length === 0 || foreign.length > 0)
    return refuse("Select roles that the person who is away has", "roles");
  const sensitive = cover.roles.filter((role) => sensitiveRoles.includes(role));
  if (cover.by === by && sensitive.length > 0)
    return refuse(
      `Nobody puts themselves in for the role ${named(sensitive)}. Ask somebody else who may.`,
      "by",
    );
  const head = chairIsHead([...rolesOf(s, cover.by), ...cover.roles]);
  if (head)
    return {
      ...head,
      message:
        "The headteacher cannot stand in for the chair of governors, nor the chair for the headteacher.",
    };
  if (s.covers.some((other) => overlaps(cover, other)))
    return refuse("This person stands in on some of these days already. End that cover first", "from");
  const begun: readonly SchoolEvent[] = cover.from <= today ? [{ type: "cover-began", cover: cover.id }] : [];
  return decided([{ type: "cover-set", cover }, ...begun]);
};

/** Ends a cover before its last day, or before it has begun. */
export const endCover = (s: School, id: string): Decision<SchoolEvent> =>
  s.covers.some((c) => c.id === id)
    ? decided([{ type: "cover-over", cover: id }])
    : refuse("This cover is over already.");

/** Covers begin and end by their days (ISO London date of today). */
export const coversTurned = (s: School, today: string): readonly SchoolEvent[] =>
  s.covers.flatMap((c): SchoolEvent[] => {
    if (c.to < today) return [{ type: "cover-over", cover: c.id }];
    return !c.begun && c.from <= today ? [{ type: "cover-began", cover: c.id }] : [];
  });

/** Roles that nobody else holds: whoever takes over gets them. Sensitive ones are given beforehand, by two people. */
export const rolesHandedOver = (s: School, id: string): readonly Role[] =>
  (s.staff.find((m) => m.id === id)?.roles ?? []).filter(
    (role) => !s.staff.some((m) => m.id !== id && m.active && m.roles.includes(role)),
  );

/** Somebody leaves: what only they hold goes to a named person, so that nothing that is owed is nobody's. */
export const leave = (s: School, by: string, id: string, to: string): Decision<SchoolEvent> => {
  const member = s.staff.find((m) => m.id === id);
  if (!member?.active) return refuse("This person has left already.");
  if (id === by) return refuse("Nobody takes themselves off the list. Ask somebody else who may.");
  const last = lastOf(s, id, []);
  if (last.length > 0) return cannotSpare(last, "let this person leave");
  const roles = rolesHandedOver(s, id);
  const sensitive = roles.filter((role) => sensitiveRoles.includes(role));
  if (sensitive.length > 0)
    return refuse(
      `Nobody else has the role ${named(sensitive)}, which two people give. Give it to somebody first, then let this person leave.`,
      "to",
    );
  const heir = s.staff.find((m) => m.id === to && m.active && m.id !== id);
  if (!heir) return refuse("Select who takes over", "to");
  const withRoles = [...new Set([...heir.roles, ...roles])];
  return decided([
    ...(roles.length > 0 ? [{ type: "staff-set" as const, staff: { ...heir, roles: withRoles } }] : []),
    { type: "handed-over", from: id, to, roles },
    ...s.covers
      .filter((c) => c.by === id || c.away === id)
      .map((c) => ({ type: "cover-over" as const, cover: c.id })),
    ...s.asked
      .filter((a) => a.staff.id === id)
      .map((a) => ({ type: "roles-answered" as const, ask: a.id, outcome: "withdrawn" as const })),
    { type: "staff-set", staff: { id, roles: member.roles, active: false } },
  ]);
};
