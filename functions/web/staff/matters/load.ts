import { wordsOf } from "#casework/commit/kept-words.ts";
import { matters, read } from "#casework/commit/streams.ts";
import { contactsOf, providersOf, pupilsOf, staffMembersOf } from "#casework/people/people.ts";
import type { Answers } from "#contracts/form.ts";
import { fullName } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { mattersStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { type Clock, clockOf, isOver } from "#streams/matters/clocks.ts";
import type { Person } from "#streams/matters/events.ts";
import { isAboutStaff, type Matter } from "#streams/matters/matters.ts";

/** The matters of this school that this person may see: never one about themselves. */
export const mattersFor = async (c: StaffContext): Promise<readonly Matter[]> => {
  const { state } = await read(c.deps, matters, mattersStream(c.at));
  return state.all.filter((m) => !isAboutStaff(m, c.staff));
};

/** The matter that the page's address names. */
export const matterIn = async (c: StaffContext): Promise<Matter | undefined> =>
  (await mattersFor(c)).find((m) => m.id === c.request.params.matter);

export const matterHref = (matter: string): string => `/records/matters/${matter}`;

const idsOf = (people: readonly Person[], what: Person["what"]): readonly string[] =>
  people.filter((p) => p.what === what).map((p) => p.id);

/** What people are called whose data matters are about. */
export const peopleNamed = async (c: StaffContext, people: readonly Person[]) => {
  const [pupils, contacts, staff, providers] = await Promise.all([
    pupilsOf(c.deps, c.scope, idsOf(people, "pupil")),
    contactsOf(c.deps, c.scope, idsOf(people, "contact")),
    staffMembersOf(c.deps, c.scope, idsOf(people, "staff")),
    providersOf(c.deps, c.at.tenant, idsOf(people, "provider")),
  ]);
  return ({ what, id }: Person): string => {
    const pupil = pupils.get(id);
    const named = {
      pupil: pupil && fullName(pupil),
      contact: contacts.get(id)?.name,
      staff: staff.get(id)?.name,
      provider: providers.get(id)?.name,
    };
    return named[what] ?? "Somebody whose record is erased";
  };
};

export type Standing = { readonly clock: Clock; readonly over: boolean };

/** What a matter owes next, and whether its time is over. */
export const standingOf = (c: StaffContext, m: Matter): Standing | undefined => {
  const clock = clockOf(m);
  const now = c.deps.clock.now();
  return clock && { clock, over: isOver(clock, now.toString(), londonDate(now)) };
};

/** Words of one entry of a matter. */
export const said = (
  c: StaffContext,
  of: { readonly words?: Matter["words"] } | undefined,
): Promise<Answers> => wordsOf(c.deps, c.scope, [of?.words]);

/** Names of those who wrote something down: staff, or a parent or pupil on a page of their own. */
export const staffNamed = async (c: StaffContext, ids: readonly string[]) => {
  const [staff, contacts, pupils] = await Promise.all([
    staffMembersOf(c.deps, c.scope, ids),
    contactsOf(c.deps, c.scope, ids),
    pupilsOf(c.deps, c.scope, ids),
  ]);
  return (id: string): string => {
    const pupil = pupils.get(id);
    const named = staff.get(id)?.name ?? contacts.get(id)?.name ?? (pupil && fullName(pupil));
    return named ?? "Somebody whose record is erased";
  };
};
