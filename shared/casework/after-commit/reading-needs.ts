import type { ContactRecord } from "#contracts/people.ts";
import { decided } from "#domain/decision.ts";
import { placementStream, scopeOf } from "#domain/streams.ts";
import { type ReadingNeed, readingNeeds } from "#streams/placement/events/reading-needs.ts";
import { getsWritten } from "#streams/placement/notice/reading-needs.ts";
import type { Placement } from "#streams/placement/state.ts";
import { placements, pupils, read } from "../commit/streams.ts";
import { contactsOf } from "../people/people.ts";
import { type Compose, type Copy, copyTo, named } from "./copy.ts";

type Needs = Readonly<Record<string, readonly ReadingNeed[]>>;

/** What people write who mean that letters in English will do. */
const english = /^(|-|n\/?a|none|english|en|british english)$/i;

/** What a contact needs to read what is sent, as it is on record. */
export const readingNeedsIn = ({ language = "", format = "" }: ContactRecord): readonly ReadingNeed[] => [
  ...(english.test(language.trim()) ? [] : (["translation"] as const)),
  ...readingNeeds.filter((need) => need === format),
];

type Of = Parameters<Compose>;

/** The placements that a commit can have changed it for: its own, or each that is open of a pupil. */
const streamsOf = async (...[deps, commit, at]: Of): Promise<readonly string[]> => {
  if (at.kind !== "pupil") return [commit.stream];
  const { state } = await read(deps, pupils, commit.stream);
  return state.open.map(({ placement }) => placementStream(at, placement));
};

const isSame = (needs: Needs, p: Placement): boolean =>
  JSON.stringify(needs) === JSON.stringify(p.needs ?? {});

/** What those who are written to need; undefined where the placement knows it. */
const learnt = async (deps: Of[0], at: Of[2], stream: string): Promise<Needs | undefined> => {
  const { state } = await read(deps, placements, stream);
  if (state.version === 0 || state.phase === "closed") return undefined;
  const records = await contactsOf(deps, scopeOf(at), getsWritten(state));
  const found = [...records].map(([id, record]) => [id, readingNeedsIn(record)] as const);
  const needs = Object.fromEntries(found.filter(([, each]) => each.length > 0));
  return isSame(needs, state) ? undefined : needs;
};

/**
 * After a contact was recorded, contacts were copied or a phase began: who of those who are written to needs a translation
 * or another format. The language stays in the vault (catalogue O33, O125).
 */
export const readingNeedsOf: Compose = async (deps, commit, at) => {
  const found: Copy[] = [];
  for (const stream of await streamsOf(deps, commit, at)) {
    const needs = await learnt(deps, at, stream);
    if (!needs) continue;
    found.push(
      copyTo("placement", stream, named("reading-needs", commit), (p) =>
        decided(isSame(needs, p) ? [] : [{ type: "reading-needs-copied", needs, from: "contacts" }]),
      ),
    );
  }
  return found;
};
