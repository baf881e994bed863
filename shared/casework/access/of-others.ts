import type { Commit } from "#domain/commit.ts";
import { providerStream, type SchoolRef, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { isSealed } from "../records/concern-of.ts";
import { names, wordsAt } from "../records/found.ts";
import { partsOfWords } from "./of-words.ts";
import { eventName, factsOf, fieldsOf, type Kept, type Part, stored } from "./parts.ts";
import { readsBy } from "./reads-by.ts";

type Event = Commit["events"][number];

const listed = (key: string, section: Part["section"], value: readonly unknown[]): readonly Part[] =>
  value.length === 0 ? [] : [{ key, section, at: "", by: "system", event: key, field: "", value }];

const every = async (deps: Deps, scope: string): Promise<readonly Commit[]> => {
  const all: Commit[] = [];
  for await (const stream of deps.ledger.streams(`${scope}/`)) all.push(...(await deps.ledger.read(stream)));
  return all;
};

/** What is said of them by others: held until a safeguarding lead has looked, because it may be an allegation. */
const ofThem = (e: Event): Kept => (e.type === "staff-set" ? {} : { why: "about-others", sealed: true });

/**
 * What the school keeps of a member of staff: who they are, what they did and opened, when; what they wrote of pupils is the
 * pupils’. What others wrote of them waits for a decision.
 */
export const partsOfStaff = async (deps: Deps, at: SchoolRef, staff: string): Promise<readonly Part[]> => {
  const scope = scopeOf(at);
  const [people, commits, reads] = await Promise.all([
    stored(deps, [{ scope, id: staff }]),
    every(deps, scope),
    readsBy(deps, at, staff),
  ]);
  const acts = commits
    .filter((c) => c.by === staff)
    .flatMap((c) => c.events.map((e) => ({ at: c.at, did: eventName(e) })))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const mails = commits.flatMap((c) =>
    c.owes.filter((m) => m.to === staff).map((m) => ({ at: c.at, mail: m.notice })),
  );
  const about = commits.flatMap((c) => {
    const events = c.events.filter((e) => names(e, [staff]));
    return events.length > 0 ? [{ ...c, events }] : [];
  });
  return [
    ...[...people.values()].flatMap((r) => fieldsOf(r, () => ({}))),
    ...listed("acts", "facts", acts),
    ...listed("mails", "letters", mails),
    ...listed(
      "reads",
      "reads",
      reads.map((r) => ({ at: r.at, what: "A pupil’s file or placement" })),
    ),
    ...about.flatMap((c) =>
      c.events.map((e, i) => ({
        ...{ key: `${c.hash.slice(0, 24)}.s${i}`, section: "facts" as const, at: c.at, by: c.by },
        ...{ event: eventName(e), field: "", value: factsOf(e), ...ofThem(e) },
      })),
    ),
    ...(await partsOfWords(
      deps,
      about.flatMap((c) => wordsAt(c, c.events)),
      (_, e) => ofThem(e),
    )),
  ];
};

/** What the school keeps of a provider and the person there; what it told of pupils, and what went out about them, waits. */
export const partsOfProvider = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
): Promise<readonly Part[]> => {
  const streams = [signOffStream(at, provider), providerStream(at.tenant, provider)];
  const commits = (await Promise.all(streams.map((s) => deps.ledger.read(s)))).flat();
  const people = await stored(deps, [{ scope: at.tenant, id: provider }]);
  const kept = (_: Pick<Commit, "by">, e: Event): Kept => {
    if (isSealed(e)) return { why: "serious-harm", sealed: true };
    const { pupils = [] } = e as { readonly pupils?: readonly unknown[] };
    return e.type === "told-seen-to" || pupils.length > 0 || e.type === "place-reserved"
      ? { why: "about-others" }
      : {};
  };
  return [
    ...[...people.values()].flatMap((r) => fieldsOf(r, () => ({}))),
    ...(await partsOfWords(
      deps,
      commits.flatMap((c) => wordsAt(c, c.events)),
      kept,
    )),
    ...commits.flatMap((c) =>
      c.events.map((e, i) => ({
        ...{ key: `${c.hash.slice(0, 24)}.p${i}`, section: "facts" as const, at: c.at, by: c.by },
        ...{ event: eventName(e), field: "", value: factsOf(e), ...kept(c, e) },
      })),
    ),
  ];
};
