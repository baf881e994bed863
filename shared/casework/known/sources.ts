import type { Answers } from "#contracts/form.ts";
import type { ProviderRecord, SchoolRecord } from "#contracts/people.ts";
import { placementStream, type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Role } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import type { Placement } from "#streams/placement/state.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { placements, read, schools } from "../commit/streams.ts";
import { holdersOf, providerOf, schoolRecordOf, staffOf } from "../people/people.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { type SafeguardingNumbers, safeguardingNumbers } from "../school/record-duty.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";

/** Who opens a form of a placement: what they may not see is not filled in for them. */
export type Reader = {
  readonly at: SchoolRef;
  readonly staff: string;
  readonly sees: (field: "placement.words" | "contact.details") => boolean;
};

/** What is asked for known answers: each part is read once, and only where a question needs it. */
export type Sources = Reader & {
  readonly deps: Deps;
  readonly placement: Placement;
  readonly facts: () => Facts;
  readonly schoolRecord: () => Promise<SchoolRecord | undefined>;
  readonly numbers: () => Promise<SafeguardingNumbers | undefined>;
  readonly provider: () => Promise<ProviderRecord | undefined>;
  /** Who holds a role, by name. */
  readonly holder: (role: Role) => Promise<string>;
  /** What is on record of a form of this placement, its words included. */
  readonly recorded: (form: FormId) => Promise<Answers>;
  /** The same of the newest other placement at this provider that has it. */
  readonly before: (form: FormId) => Promise<Answers>;
  /** The same of the newest other placement of the school. */
  readonly latest: (form: FormId) => Promise<Answers>;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const onceEach = <K, T>(make: (key: K) => T): ((key: K) => T) => {
  const made = new Map<K, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
};

/** How many earlier placements are looked at: who has placed more pupils there since has nothing older to say. */
const looksBack = 8;

const answersOf = async (deps: Deps, scope: string, record: Recorded | undefined): Promise<Answers> =>
  record ? { ...record.answers, ...(await wordsOf(deps, scope, Object.values(record.words))) } : {};

type Which = (row: PlacementRow) => boolean;

const before = async (deps: Deps, { at }: Reader, form: FormId, which: Which): Promise<Answers> => {
  const scope = scopeOf(at);
  const rows = (await placementRows(deps, scope)).filter(which);
  for (const row of rows.slice(0, looksBack)) {
    const { state } = await read(deps, placements, placementStream(at, row.id));
    const record = formOf(state, form);
    if (record) return answersOf(deps, scope, record);
  }
  return {};
};

/** Everything that known answers are read from, of one placement as somebody opens a form of it. */
export const sourcesOf = (deps: Deps, reader: Reader, placement: Placement): Sources => {
  const { at } = reader;
  const scope = scopeOf(at);
  const school = once(async () => (await read(deps, schools, schoolStream(at))).state);
  const told = async (form: FormId, which: Which): Promise<Answers> =>
    reader.sees("placement.words")
      ? before(deps, reader, form, (r) => r.id !== placement.id && which(r))
      : {};
  return {
    ...reader,
    deps,
    placement,
    facts: once(() => factsNow(deps, placement)),
    schoolRecord: once(() => schoolRecordOf(deps, scope, at.school)),
    numbers: once(() => safeguardingNumbers(deps, at)),
    provider: once(() => providerOf(deps, at.tenant, placement.provider?.id ?? "")),
    holder: onceEach(async (role) => {
      const [id = ""] = holdersOf(await school(), role);
      return (await staffOf(deps, scope, id))?.name ?? "";
    }),
    recorded: onceEach(async (form) => {
      const answers = await answersOf(deps, scope, formOf(placement, form));
      return reader.sees("placement.words") ? answers : (formOf(placement, form)?.answers ?? {});
    }),
    before: onceEach((form) => told(form, (r) => r.provider === placement.provider?.id)),
    latest: onceEach((form) => told(form, () => true)),
  };
};
