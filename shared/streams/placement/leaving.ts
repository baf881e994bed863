import { endOf } from "./facts.ts";
import { recordsOf } from "./records.ts";
import type { Placement } from "./state.ts";

/** That the pupil goes on to another school, college or provider, as it was recorded. */
export type Leaving = {
  readonly at: string;
  readonly version: number;
  /** ISO date from which the pupil is there; the last day of the placement where nobody said another. */
  readonly from: string;
};

/** Places that take over a child's records. Whoever is taught at home, or comes back, takes none of them away. */
const elsewhere: readonly string[] = [
  "other-mainstream",
  "special-school",
  "other-provision",
  "college",
  "work-with-training",
  "other",
];

/** Where the pupil went is not said yet. */
const away = "moved-away";

type Move = Leaving & { readonly to: string };

const movesOf = (p: Placement): readonly Move[] =>
  [
    ...recordsOf(p, "end")
      .filter((r) => r.answers.why === away)
      .map(({ at, version, answers }) => ({ at, version, to: away, from: answers["last-day"] ?? "" })),
    ...recordsOf(p, "onward").map(({ at, version, answers }) => ({
      ...{ at, version, to: answers.route ?? "", from: answers.from ?? "" },
    })),
    ...recordsOf(p, "destination").map(({ at, version, answers }) => ({
      ...{ at, version, to: answers.destination ?? "", from: answers.from ?? "" },
    })),
  ].toSorted((a, b) => a.version - b.version);

/** Whether two records say the same of where the pupil goes, or the earlier only that it is away. */
const isSame = (earlier: Move, later: Move): boolean => earlier.to === away || earlier.to === later.to;

/**
 * That the pupil leaves for another place of learning, since it was first recorded; the day is that of the latest record.
 * Undefined while nothing says so, or once another record says that the pupil comes back or is taught at home.
 */
export const leavingOf = (p: Placement): Leaving | undefined => {
  const moves = movesOf(p);
  const last = moves.at(-1);
  if (!last || !(elsewhere.includes(last.to) || last.to === away)) return undefined;
  const apart = moves.findLastIndex((m) => !isSame(m, last));
  const { at, version } = moves[apart + 1] ?? last;
  return { at, version, from: last.from || endOf(p) };
};
