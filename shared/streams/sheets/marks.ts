import type { Commit, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Difference, MarkEvent, MarksRead, Settling } from "./events.ts";

/** A difference with what was done about it. */
export type Differing = Difference & {
  readonly key: string;
  /** ISO instant at which it was found first. */
  readonly since: string;
  /** The member of staff who has taken it on; absent while it is the attendance office's. */
  readonly owner?: string;
  readonly settled?: {
    readonly how: Settling | "agrees";
    readonly at: string;
    readonly by: string;
    readonly words?: Words;
  };
};

export type ReadBack = MarksRead & {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly found: number;
};

export type Marks = {
  readonly differences: Readonly<Record<string, Differing>>;
  /** The latest first. */
  readonly reads: readonly ReadBack[];
};

export const noMarks: Marks = { differences: {}, reads: [] };

export const differenceKey = (d: Pick<Difference, "register" | "pupil" | "session">): string =>
  `${d.register}:${d.pupil}:${d.session}`;

const isSame = (a: Difference, b: Difference): boolean =>
  a.kind === b.kind && a.school === b.school && a.ours === b.ours;

/** Found again: what somebody said that both hold stays settled while both still say the same. */
const found = (before: Differing | undefined, d: Difference, c: Commit): Differing => {
  const key = differenceKey(d);
  if (!before) return { ...d, key, since: c.at };
  const { settled, ...open } = before;
  if (!settled) return { ...open, ...d };
  return settled.how === "both-hold" && isSame(before, d) ? before : { ...d, key, since: c.at };
};

const withOne = (m: Marks, key: string, change: (d: Differing) => Differing): Marks => {
  const before = m.differences[key];
  return before ? { ...m, differences: { ...m.differences, [key]: change(before) } } : m;
};

export const evolveMarks = (m: Marks, e: MarkEvent, c: Commit): Marks => {
  switch (e.type) {
    case "marks-read": {
      const { type: _, read: id, differences, agreed, ...facts } = e;
      const agreeing = agreed.reduce(
        (all, key) =>
          withOne(all, key, (d) =>
            d.settled ? d : { ...d, settled: { how: "agrees", at: c.at, by: c.by } },
          ),
        m,
      );
      const now = differences.map((d) => [
        differenceKey(d),
        found(agreeing.differences[differenceKey(d)], d, c),
      ]);
      return {
        differences: { ...agreeing.differences, ...Object.fromEntries(now) },
        reads: [{ ...facts, id, at: c.at, by: c.by, found: differences.length }, ...m.reads],
      };
    }
    case "difference-taken-on":
      return withOne(m, e.key, (d) => ({ ...d, owner: e.by }));
    case "difference-settled":
      return withOne(m, e.key, (d) => ({
        ...d,
        settled: { how: e.how, at: c.at, by: c.by, ...(e.words ? { words: e.words } : {}) },
      }));
  }
};

/** Those that nobody has settled, the oldest session first. */
export const openDifferences = (m: Marks): readonly Differing[] =>
  Object.values(m.differences)
    .filter((d) => !d.settled)
    .sort((a, b) => (a.register.slice(-10) + a.key < b.register.slice(-10) + b.key ? -1 : 1));

const openOne = (m: Marks, key: string): Differing | undefined => {
  const d = m.differences[key];
  return d?.settled ? undefined : d;
};

const gone = refuse("This difference has been settled already. Nothing is left to do.");

/** A member of staff makes a difference their own task. */
export const takeOnDifference = (m: Marks, key: string, by: string): Decision<MarkEvent> => {
  const d = openOne(m, key);
  if (!d) return gone;
  return d.owner === by ? decided([]) : decided([{ type: "difference-taken-on", key, by }]);
};

/** Says what became of a difference; that both hold needs a reason. Nothing else is changed by it. */
export const settleDifference = (
  m: Marks,
  key: string,
  how: Settling,
  words: Words | undefined,
): Decision<MarkEvent> => {
  if (!openOne(m, key)) return gone;
  if (how === "both-hold" && !words) return refuse("Enter why both can hold", "why");
  return decided([{ type: "difference-settled", key, how, ...(words ? { words } : {}) }]);
};
