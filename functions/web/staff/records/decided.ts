import { type Commit, noWords } from "#domain/commit.ts";
import { kindsOfRecord } from "#domain/records/kinds.ts";
import { periodWords } from "#domain/records/period-words.ts";
import type { RecordsEvent } from "#streams/records/events.ts";
import type { RuleDecision } from "../policy/decided.tsx";
import type { Titled } from "./names.ts";

/** A decision about records whose reason is read on the page of records: periods, holds that were lifted, what touches a concern. */
type Reasoned = Extract<
  RecordsEvent,
  { readonly type: "period-set" | "hold-lifted" | "concern-let-go" | "concern-held-again" }
>;

const reasoned: {
  readonly [T in Reasoned["type"]]: (e: Extract<Reasoned, { type: T }>, title: Titled) => string;
} = {
  "period-set": ({ kind, period, alone }) =>
    `${kindsOfRecord[kind].title}: kept ${periodWords(kindsOfRecord[kind].unit, period)}${alone === "yes" ? ", and ended by themselves" : ""}`,
  "hold-lifted": () => "A legal hold was lifted",
  "concern-let-go": ({ pupil }, title) =>
    `${title({ what: "pupil", id: pupil })}: what touches a concern may go when its time is over`,
  "concern-held-again": ({ pupil }, title) =>
    `${title({ what: "pupil", id: pupil })}: what touches a concern is held again`,
};

const isReasoned = (e: RecordsEvent): e is Reasoned => Object.hasOwn(reasoned, e.type);

const saysOf = <T extends Reasoned["type"]>(e: Extract<Reasoned, { type: T }>, title: Titled): string =>
  (reasoned[e.type as T] as (event: typeof e, title: Titled) => string)(e, title);

/** Pupils whom such decisions name. */
export const pupilsDecidedOn = (commits: readonly Commit<RecordsEvent>[]): readonly string[] =>
  commits.flatMap(({ events }) => events.flatMap((e) => ("pupil" in e ? [e.pupil] : [])));

/** Decisions about how records are kept, the earliest first; `title`: what this person calls a pupil. */
export const decisionsOn = (
  commits: readonly Commit<RecordsEvent>[],
  title: Titled,
): readonly RuleDecision[] =>
  commits.flatMap(({ at, by, events }) =>
    events.filter(isReasoned).map((e) => ({
      says: saysOf(e, title),
      at,
      by,
      words: e.words ?? noWords,
    })),
  );
