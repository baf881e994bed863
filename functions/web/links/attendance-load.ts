import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, registers } from "#casework/commit/streams.ts";
import { providerOf, pupilsOf, schoolRecordOf } from "#casework/people/people.ts";
import type { ProviderRecord, PupilRecord, SchoolRecord } from "#contracts/people.ts";
import { hasBegun, type Session, sessions } from "#domain/register/session.ts";
import { expectedSlots, type Register, type Slot } from "#domain/register/state.ts";
import { parseStream, scopeOf } from "#domain/streams.ts";
import type { Request } from "#door/request.ts";
import type { Deps } from "#ports/host.ts";
import { type Good, linkOfRequest } from "./link-cookie.ts";

/** Everything that the provider's page behind a link is made of. */
export type DayRegister = Good & {
  readonly scope: string;
  readonly register: Register;
  readonly school: SchoolRecord;
  readonly provider: ProviderRecord;
  /** First name and the initial of the last: all that a provider needs to know whom we mean. */
  readonly nameOf: (pupil: string) => string;
  /** Sessions that have begun, and which can be answered therefore. */
  readonly open: readonly Session[];
};

const shortName = ({ givenName, familyName }: PupilRecord): string =>
  `${givenName} ${[...familyName][0]?.toLocaleUpperCase("en-GB") ?? ""}`.trim();

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
      expectedSlots(register).map((s) => s.pupil),
    ),
  ]);
  if (!school || !provider || good.link.to !== register.provider) return undefined;
  const nameOf = (pupil: string) => {
    const record = names.get(pupil);
    return record ? shortName(record) : "A pupil (record erased)";
  };
  const now = deps.clock.now();
  const open = sessions.filter((s) => hasBegun(register.date, s, now));
  return { ...good, scope, register, school, provider, nameOf, open };
};

/** The register that this browser may see at this address; undefined for every reason alike. */
export const loadRegister = async (deps: Deps, request: Request): Promise<DayRegister | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && registerBehind(deps, good);
};

/** The slots that can be answered now, morning first, by name. */
export const openSlots = (d: DayRegister): readonly Slot[] =>
  d.open.flatMap((session) =>
    expectedSlots(d.register)
      .filter((s) => s.session === session)
      .toSorted((a, b) => d.nameOf(a.pupil).localeCompare(d.nameOf(b.pupil), "en-GB")),
  );

/** The name that somebody typed with an answer; "" once it is erased. */
export const typedName = async (
  deps: Deps,
  scope: string,
  words: Parameters<typeof wordsOf>[2],
): Promise<string> => String((await wordsOf(deps, scope, words)).name ?? "");
