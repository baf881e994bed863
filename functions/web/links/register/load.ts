import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, registers } from "#casework/commit/streams.ts";
import { providerOf, pupilsOf, schoolRecordOf } from "#casework/people/people.ts";
import type { ProviderRecord, SchoolRecord } from "#contracts/people.ts";
import { shortNames } from "#contracts/people.ts";
import { parseStream, scopeOf } from "#domain/streams.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { latest } from "#streams/register/standing.ts";
import { expectedOf, expectedSlots, type Register, type Slot, timedIn } from "#streams/register/state.ts";
import { mayHaveArrived } from "#streams/register/timing.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { registerWords } from "./words.ts";

/** Everything that the provider's page behind a link is made of. */
export type DayRegister = Good & {
  readonly scope: string;
  readonly register: Register;
  readonly school: SchoolRecord;
  readonly provider: ProviderRecord;
  /** First name and as much of the last as tells two apart: all that a provider needs to know whom we mean. */
  readonly nameOf: (pupil: string) => string;
  /** Sessions about which something can be said now. */
  readonly open: readonly Session[];
  /** Whether a pupil can be there by now; before that only an absence can be told. */
  readonly begun: (s: Pick<Slot, "pupil" | "session">) => boolean;
};

/** The register that a link still leads to. */
export const registerBehind = async (deps: Deps, good: Good): Promise<DayRegister | undefined> => {
  if (good.link.purpose !== "attendance") return undefined;
  const at = parseStream(good.link.stream);
  const scope = scopeOf(at);
  const { state: register } = await read(deps, registers, good.link.stream);
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
  const d = { ...good, scope, register, school, provider, nameOf, begun };
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

/** The slots about which something can be said; nobody is asked about a pupil whom the safeguarding lead keeps. */
const asked = (d: Pick<DayRegister, "register" | "begun">): readonly Slot[] =>
  expectedSlots(d.register).filter(
    (s) => mayTell(d, s) && (latest(s) !== undefined || expectedOf(d.register, s.pupil)?.kept === undefined),
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
