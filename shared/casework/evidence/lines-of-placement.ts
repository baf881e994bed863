import { fullName } from "#contracts/people.ts";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { roleNames } from "#domain/roles.ts";
import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { aboutForm } from "#promises/abouts.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { leftOutOfPacks } from "#promises/safeguarding/sealed.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Attached } from "#streams/placement/state-parts.ts";
import { readFromRegisters } from "../attendance/rows-by-registers.ts";
import { placements, read } from "../commit/streams.ts";
import { contactsOf, pupilOf, staffMembersOf } from "../people/people.ts";
import { fileWords } from "../placement/evidence-files.ts";
import { factsNow } from "../rules/rules-in-force.ts";
import { clauseWords, type EvidenceLine, standingOf } from "./line.ts";

/** A file that goes with a pack. */
export type EvidenceFile = {
  /** Placement or provider that it lies with. */
  readonly of: string;
  readonly whose: string;
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly bytes: number;
};

export type OfPlacement = {
  readonly lines: readonly EvidenceLine[];
  readonly files: readonly EvidenceFile[];
};

type Names = (by: string) => string;

type Source = {
  readonly p: Placement;
  readonly whose: string;
  readonly commits: readonly Commit<PlacementEvent>[];
  readonly nameOf: Names;
  /** Files that may be in a pack, with their names. */
  readonly files: readonly (Attached & { readonly name: string })[];
};

const naming = async (
  deps: Deps,
  at: SchoolRef,
  p: Placement,
  commits: readonly Commit[],
): Promise<Names> => {
  const scope = scopeOf(at);
  const [staff, contacts] = await Promise.all([
    staffMembersOf(
      deps,
      scope,
      commits.map((c) => c.by),
    ),
    contactsOf(
      deps,
      scope,
      p.contacts.map((k) => k.id),
    ),
  ]);
  return (by) => {
    if (by === toProvider) return "The provider";
    return (
      staff.get(by)?.name ?? contacts.get(by)?.name ?? (by === "system" ? "Waymark" : "Somebody outside")
    );
  };
};

/** What proves that a row was met: the decision in the ledger, by its number, time and hash, and the files about it. */
const evidenceOf = (o: Obligation, { commits, nameOf, files }: Source) => {
  const commit = o.metIn === undefined ? undefined : commits.find((c) => c.version === o.metIn);
  const about = files.filter((f) => f.about === o.form);
  const record = aboutForm(o.form)?.recordedAs;
  return {
    by: commit ? nameOf(commit.by) : "",
    evidence: [
      ...(commit
        ? [
            `${record ?? "Recorded"}, decision ${commit.version} of this placement, ${longTime(commit.at)}, ${commit.hash.slice(0, 12)}`,
          ]
        : []),
      ...(o.note ? [o.note] : []),
      ...(o.state === "met" || o.state === "kept" ? about.map((f) => `File: ${f.name || f.id}`) : []),
    ],
  };
};

const doneOn = ({ state, metAt }: Obligation): string => (state === "met" && metAt ? londonDate(metAt) : "");

const lineOf = (o: Obligation, s: Source): EvidenceLine => ({
  ...{ of: s.p.id, whose: s.whose, key: o.key, id: o.id },
  title: o.about ? `${o.title}: ${s.nameOf(o.about)}` : o.title,
  clauses: o.cites.map(clauseWords),
  owner: roleNames[o.owner],
  standing: standingOf(o),
  due: o.due ?? "",
  done: doneOn(o),
  ...evidenceOf(o, s),
  why: o.why ?? "",
});

const sourceOf = async (deps: Deps, at: SchoolRef, id: string): Promise<Source> => {
  const { state: p, commits } = await read(deps, placements, placementStream(at, id));
  const pupil = await pupilOf(deps, scopeOf(at), p.pupil);
  const there = p.files.filter((f) => !f.removed && !leftOutOfPacks.includes(f.about));
  const words = await fileWords(deps, scopeOf(at), there);
  return {
    p,
    commits,
    whose: pupil ? fullName(pupil) : "A pupil whose record is erased",
    nameOf: await naming(deps, at, p, commits),
    files: there.map((f) => ({ ...f, name: words.get(f.id)?.name ?? "" })),
  };
};

/** Every promise of one placement as it stands now, with its evidence; without what only the safeguarding leads may read. */
export const linesOfPlacement = async (deps: Deps, at: SchoolRef, id: string): Promise<OfPlacement> => {
  const source = await sourceOf(deps, at, id);
  const all = await readFromRegisters(deps, at, source.p, obligationsOf(factsNow(deps, source.p)));
  return {
    lines: all.filter((o) => !leftOutOfPacks.includes(o.form)).map((o) => lineOf(o, source)),
    files: source.files.map(({ id: file, name, about, bytes }) => ({
      ...{ of: id, whose: source.whose, id: file, name, about, bytes },
    })),
  };
};
