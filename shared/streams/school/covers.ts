import type { Words } from "#domain/commit.ts";
import type { Role } from "#ids/role.ts";
import type { Cover, PeopleEvent, RolesAsked, SignInChange, Staff } from "./people-events.ts";

/** Who works at a school, who stands in for whom, and what waits for a second person. */
export type People = {
  readonly staff: readonly Staff[];
  /** Covers that have begun or will begin; over ones are left out. */
  readonly covers: readonly (Cover & { readonly begun: boolean })[];
  readonly asked: readonly (RolesAsked & { readonly by: string; readonly at: string })[];
  /** Apps for the sign-in that were taken away, in order, with the reason in the vault. */
  readonly appsTaken: readonly {
    readonly staff: string;
    readonly by: string;
    readonly at: string;
    readonly words: Words | undefined;
  }[];
  /** When sessions that had begun before were ended (ISO instant), by staff id. */
  readonly signedOut: Readonly<Record<string, string>>;
};

/** After these whoever was signed in as this person signs in anew. */
const endsSessions: readonly SignInChange[] = ["password-changed", "app-taken", "app-changed", "begun-anew"];

export const nobody: People = { staff: [], covers: [], asked: [], appsTaken: [], signedOut: {} };

/** Whether an event is about people. */
export const isOfPeople = (e: { readonly type: string }): e is PeopleEvent =>
  [
    "staff-set",
    "roles-asked",
    "roles-answered",
    "cover-set",
    "cover-began",
    "cover-over",
    "handed-over",
    "roles-mailed",
    "sign-in-changed",
    "sign-in-mailed",
  ].includes(e.type);

/** What an event makes of the people; `by` and `at` are those of its commit. */
export const evolvePeople = (
  p: People,
  e: PeopleEvent,
  { by, at }: { readonly by: string; readonly at: string },
): People => {
  switch (e.type) {
    case "staff-set":
      return { ...p, staff: [...p.staff.filter((m) => m.id !== e.staff.id), e.staff] };
    case "roles-asked":
      return {
        ...p,
        asked: [...p.asked.filter((a) => a.staff.id !== e.ask.staff.id), { ...e.ask, by, at }],
      };
    case "roles-answered":
      return { ...p, asked: p.asked.filter((a) => a.id !== e.ask) };
    case "cover-set":
      return { ...p, covers: [...p.covers, { ...e.cover, begun: false }] };
    case "cover-began":
      return { ...p, covers: p.covers.map((c) => (c.id === e.cover ? { ...c, begun: true } : c)) };
    case "cover-over":
      return { ...p, covers: p.covers.filter((c) => c.id !== e.cover) };
    case "sign-in-changed":
      return {
        ...p,
        appsTaken:
          e.what === "app-taken" ? [...p.appsTaken, { staff: e.staff, by, at, words: e.words }] : p.appsTaken,
        signedOut: endsSessions.includes(e.what) ? { ...p.signedOut, [e.staff]: at } : p.signedOut,
      };
    case "handed-over":
    case "sign-in-mailed":
    case "roles-mailed":
      return p;
  }
};

/** Roles that somebody has now: their own, and those in which they stand in for others. */
export const rolesOf = (p: Pick<People, "staff" | "covers">, id: string): readonly Role[] => {
  const own = p.staff.find((m) => m.id === id && m.active);
  if (!own) return [];
  const covered = p.covers.filter((c) => c.begun && c.by === id).flatMap((c) => c.roles);
  return [...new Set([...own.roles, ...covered])];
};
