import { opensAt } from "#casework/attendance/day/opens-at.ts";
import { placedPupils, rosterOf } from "#casework/attendance/roster.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, registers, schools } from "#casework/commit/streams.ts";
import { type OutsideContact, outsideContact } from "#casework/people/outside-contact.ts";
import { providerOf, pupilsOf, schoolRecordOf } from "#casework/people/people.ts";
import { standingLinkNow } from "#casework/provider/standing-link.ts";
import type { ProviderRecord, SchoolRecord } from "#contracts/people.ts";
import { shortNames } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { mayBeAtProviders } from "#domain/calendar/school-days.ts";
import { parseStream, registerStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { latest } from "#streams/register/standing.ts";
import {
  expectedOf,
  expectedSlots,
  type Register,
  registerId,
  type Slot,
  timedIn,
} from "#streams/register/state.ts";
import { mayHaveArrived } from "#streams/register/timing.ts";
import { isAnsweredBefore } from "#streams/register/without-break.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { timeOf } from "./standing.ts";
import { registerWords } from "./words.ts";

/** Everything that the provider's page behind a link is made of. */
export type DayRegister = Good & {
  readonly at: SchoolRef;
  readonly scope: string;
  /** The register's. */
  readonly stream: string;
  readonly register: Register;
  readonly school: SchoolRecord;
  readonly provider: ProviderRecord;
  /** First name and as much of the last as tells two apart: all that a provider needs to know whom we mean. */
  readonly nameOf: (pupil: string) => string;
  /** Sessions about which something can be said now. */
  readonly open: readonly Session[];
  /** Whether a pupil can be there by now; before that only an absence can be told. */
  readonly begun: (s: Pick<Slot, "pupil" | "session">) => boolean;
  /** Who at school can be rung outside its hours, each with the pupils for whom. */
  readonly outside: readonly (OutsideContact & { readonly pupils: readonly string[] })[];
  /** When it opens (London time): somebody looks by a link for every day before anybody is asked. */
  readonly opens?: string;
};

/** The register that a link names: that of its day, or for a link for every day that of today. */
const streamBehind = async (deps: Deps, { link }: Good, at: SchoolRef): Promise<string | undefined> => {
  if (link.purpose === "attendance") return link.stream;
  if (link.purpose !== "standing") return undefined;
  const { link: chosen, live } = await standingLinkNow(deps, at, link.to);
  const good = live && chosen?.round === link.ask && parseStream(link.stream).id === link.to;
  return good ? registerStream(at, registerId(link.to, londonDate(deps.clock.now()))) : undefined;
};

/** When today's register opens, where pupils are expected and it has not yet. */
const opensLater = async (deps: Deps, at: SchoolRef, r: Register): Promise<string | undefined> => {
  if (r.opened) return undefined;
  const { state: school } = await read(deps, schools, schoolStream(at));
  if (!school.calendar || !mayBeAtProviders(school.calendar, r.date)) return undefined;
  if (!(await rosterOf(deps, at, r.date)).has(r.provider)) return undefined;
  const opens = opensAt(await placedPupils(deps, scopeOf(at)), r.date, school.calendar);
  return opens > deps.clock.now().toString() ? timeOf(opens) : undefined;
};

const contactsOutside = async (deps: Deps, at: SchoolRef, r: Register): Promise<DayRegister["outside"]> => {
  const found = new Map<string, OutsideContact & { readonly pupils: readonly string[] }>();
  for (const s of expectedSlots(r)) {
    const contact = await outsideContact(deps, at, r, s);
    const key = JSON.stringify(contact);
    const pupils = [...new Set([...(found.get(key)?.pupils ?? []), s.pupil])];
    if (contact) found.set(key, { ...contact, pupils });
  }
  return [...found.values()];
};

/** The register that a link still leads to. */
export const registerBehind = async (deps: Deps, good: Good): Promise<DayRegister | undefined> => {
  const { tenant, school: id } = parseStream(good.link.stream);
  const at = { tenant, school: id };
  const stream = await streamBehind(deps, good, at);
  if (!stream) return undefined;
  const scope = scopeOf(at);
  const { state: register } = await read(deps, registers, stream);
  const [school, provider, names] = await Promise.all([
    schoolRecordOf(deps, scope, at.school),
    providerOf(deps, at.tenant, register.provider),
    pupilsOf(
      deps,
      scope,
      [...expectedSlots(register), ...register.everExpected].map((s) => s.pupil),
    ),
  ]);
  if (!school || !provider || good.link.to !== register.provider) return undefined;
  const short = shortNames(names);
  const nameOf = (pupil: string) => short.get(pupil) ?? registerWords.erased;
  const now = deps.clock.now();
  const begun = (s: Pick<Slot, "pupil" | "session">) => mayHaveArrived(timedIn(register, s), now);
  const opens = await opensLater(deps, at, register);
  const outside = await contactsOutside(deps, at, register);
  const d = {
    outside,
    ...{ ...good, at, scope, stream, register, school, provider, nameOf, begun },
    ...(opens ? { opens } : {}),
  };
  return { ...d, open: sessions.filter((session) => asked(d).some((s) => s.session === session)) };
};

/** The register that this browser may see at this address; undefined for every reason alike. */
export const loadRegister = async (deps: Deps, request: Request): Promise<DayRegister | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && registerBehind(deps, good);
};

/** Before its time only a session of the placement's own times can be spoken of: that a pupil will not come. */
const mayTell = (d: Pick<DayRegister, "register" | "begun">, s: Slot): boolean =>
  d.begun(s) || (timedIn(d.register, s).time !== undefined && s.session === "morning");

/** The slots about which something can be said; nobody is asked about a pupil whom the safeguarding lead keeps, nor on a day of the provider's own closure. */
const asked = (d: Pick<DayRegister, "register" | "begun">): readonly Slot[] =>
  expectedSlots(d.register).filter(
    (s) =>
      mayTell(d, s) &&
      !isAnsweredBefore(d.register, s) &&
      (latest(s) !== undefined ||
        (s.closed === undefined && expectedOf(d.register, s.pupil)?.kept === undefined)),
  );

/** The slots that can be answered now, morning first, by name. */
export const openSlots = (d: DayRegister): readonly Slot[] =>
  d.open.flatMap((session) =>
    asked(d)
      .filter((s) => s.session === session)
      .toSorted((a, b) => d.nameOf(a.pupil).localeCompare(d.nameOf(b.pupil), "en-GB")),
  );

/** The name that somebody typed with an answer; "" once it is erased. */
export const typedName = async (
  deps: Deps,
  scope: string,
  words: Parameters<typeof wordsOf>[2],
): Promise<string> => String((await wordsOf(deps, scope, words)).name ?? "");

/** A command of this provider's own: nobody's command id can stand in for another's, or for the product's. */
export const commandOf = (d: DayRegister, sent: string) => ({
  stream: d.stream,
  id: `answer-${d.link.to}-${sent}`,
  by: d.link.to,
});
