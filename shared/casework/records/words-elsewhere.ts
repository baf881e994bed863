import type { Commit } from "#domain/commit.ts";
import type { FailureEvent } from "#domain/failures/failure.ts";
import { parseStream } from "#domain/streams.ts";
import type { MatterEvent } from "#streams/matters/events.ts";
import type { SignOffEvent } from "#streams/provider/sign-off-events.ts";
import type { RecordsEvent } from "#streams/records/events.ts";
import type { RegisterEvent } from "#streams/register/events.ts";
import { names, type WordsAt, wordsAt } from "./found.ts";

/** What a stream that is not the pupil's own says of the pupil. */
export type Elsewhere = {
  readonly own: readonly WordsAt[];
  /** Said of several pupils at once: who typed it, why an answer was put right. The register's clock has passed for all. */
  readonly ofEntry: readonly WordsAt[];
  /** A narrative that is part of other pupils' records too. */
  readonly shared: readonly WordsAt[];
  readonly mails: readonly string[];
  /** Something about safety was said, and of this pupil. */
  readonly safety: boolean;
};

const none: Elsewhere = { own: [], ofEntry: [], shared: [], mails: [], safety: false };

const joined = (parts: readonly Partial<Elsewhere>[]): Elsewhere =>
  parts.reduce<Elsewhere>(
    (a, b) => ({
      own: [...a.own, ...(b.own ?? [])],
      ofEntry: [...a.ofEntry, ...(b.ofEntry ?? [])],
      shared: [...a.shared, ...(b.shared ?? [])],
      mails: [...a.mails, ...(b.mails ?? [])],
      safety: a.safety || (b.safety ?? false),
    }),
    none,
  );

type Named = { readonly type: string };

const answered = (
  commit: Commit,
  { type, name, why, marks, safety }: Extract<RegisterEvent, { type: "answered" }>,
  ids: readonly string[],
): Partial<Elsewhere> => {
  const mine = marks.filter((m) => ids.includes(m.pupil));
  const told = safety?.pupils.some((id) => ids.includes(id)) ?? false;
  if (mine.length === 0 && !told) return {};
  const ofSafety = told && safety ? wordsAt(commit, [{ type, safety } as Named]) : [];
  return {
    own: [
      ...mine.flatMap((mark) => wordsAt(commit, [{ type, mark } as Named])),
      ...(safety?.pupils.length === 1 ? ofSafety : []),
    ],
    ofEntry: wordsAt(commit, [{ type, name, why } as Named]),
    shared: (safety?.pupils.length ?? 0) > 1 ? ofSafety : [],
    safety: told,
  };
};

const inRegister = (commits: readonly Commit<RegisterEvent>[], ids: readonly string[]): Elsewhere =>
  joined(
    commits.flatMap((commit) =>
      commit.events.map((e): Partial<Elsewhere> => {
        if (e.type === "answered") return answered(commit, e, ids);
        return names(e, ids) ? { own: wordsAt(commit, [e]) } : {};
      }),
    ),
  );

const inSignOff = (commits: readonly Commit<SignOffEvent>[], ids: readonly string[]): Elsewhere => {
  const told = new Map<number, boolean>();
  return joined(
    commits.flatMap((commit) =>
      commit.events.map((e): Partial<Elsewhere> => {
        const seen = e.type === "told-seen-to" ? told.get(e.told) : undefined;
        if (seen !== undefined) return { [seen ? "shared" : "own"]: wordsAt(commit, [e]) };
        if (!names(e, ids)) return {};
        if (e.type !== "provider-told") return { own: wordsAt(commit, [e]) };
        const isShared = (e.pupils?.length ?? 0) > 1;
        told.set(commit.version, isShared);
        return { [isShared ? "shared" : "own"]: wordsAt(commit, [e]), safety: e.safety !== undefined };
      }),
    ),
  );
};

const inFailures = (commits: readonly Commit<FailureEvent>[], ids: readonly string[]): Elsewhere => {
  const keys = new Set<string>();
  return joined(
    commits.flatMap((commit) =>
      commit.events.map((e): Partial<Elsewhere> => {
        if (e.type === "failure-noted" && names(e, ids)) keys.add(e.key);
        const isMine = (e.type === "failure-noted" || e.type === "failure-over") && keys.has(e.key);
        return isMine ? { own: wordsAt(commit, [e]) } : {};
      }),
    ),
  );
};

/** Holds and purges are named by numbers of their own in what follows them. */
const inRecords = (commits: readonly Commit<RecordsEvent>[], ids: readonly string[]): Elsewhere => {
  const events = commits.flatMap((c) => c.events);
  const isShared = (e: RecordsEvent): boolean =>
    e.type === "hold-set" && e.on.what !== "school" && e.on.ids.length > 1;
  const mine = events.filter((e) => names(e, ids) && !isShared(e));
  const numbers = mine.flatMap((e) =>
    e.type === "hold-set" ? [e.hold] : e.type === "purge-asked" ? [e.purge] : [],
  );
  const shared = events.filter((e) => isShared(e) && names(e, ids));
  return joined(
    commits.map((c) => ({
      own: wordsAt(
        c,
        c.events.filter((e) => !isShared(e) && names(e, [...ids, ...numbers])),
      ),
      shared: wordsAt(
        c,
        c.events.filter((e) => shared.includes(e)),
      ),
    })),
  );
};

/** A matter about one person goes with them; a breach that concerns several stays until the last of them goes. */
const inMatters = (commits: readonly Commit<MatterEvent>[], ids: readonly string[]): Elsewhere => {
  const opened = commits.flatMap((c) => c.events).flatMap((e) => (e.type === "matter-opened" ? [e] : []));
  const mine = opened.filter((e) => names(e.about, ids));
  const alone = mine.filter((e) => e.about.every((p) => names(p, ids))).map((e) => e.matter);
  const shared = mine.map((e) => e.matter).filter((id) => !alone.includes(id));
  const of = (c: Commit<MatterEvent>, matters: readonly string[]) =>
    wordsAt(
      c,
      c.events.filter((e) => matters.includes(e.matter)),
    );
  return joined(commits.map((c) => ({ own: of(c, alone), shared: of(c, shared) })));
};

const mailsOf = (commits: readonly Commit[], ids: readonly string[], whole: boolean): Partial<Elsewhere> => ({
  mails: commits.flatMap((c) => c.owes.filter((mail) => whole || names(mail, ids)).map((mail) => mail.key)),
});

/**
 * What a stream that is not the pupil's own holds of the pupil. A register's mails name all of its pupils by their initials:
 * those of a register in which the pupil is expected count whole.
 */
export const elsewhere = (stream: string, commits: readonly Commit[], ids: readonly string[]): Elsewhere => {
  if (!names(commits, ids)) return none;
  const { kind } = parseStream(stream);
  const mails = mailsOf(commits, ids, kind === "register");
  switch (kind) {
    case "register":
      return joined([inRegister(commits as readonly Commit<RegisterEvent>[], ids), mails]);
    case "sign-off":
      return joined([inSignOff(commits as readonly Commit<SignOffEvent>[], ids), mails]);
    case "failures":
      return joined([inFailures(commits as readonly Commit<FailureEvent>[], ids), mails]);
    case "records":
      return joined([inRecords(commits as readonly Commit<RecordsEvent>[], ids), mails]);
    case "matters":
      return joined([inMatters(commits as readonly Commit<MatterEvent>[], ids), mails]);
    default:
      // Another pupil's own record, the school's, a provider's: whatever names this pupil there belongs to them too.
      return joined([
        ...commits.map((c) => ({
          shared: wordsAt(
            c,
            c.events.filter((e) => names(e, ids)),
          ),
        })),
        mails,
      ]);
  }
};
