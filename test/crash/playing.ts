import type { Chance } from "#infra/simulate/chance.ts";
import type { Folders } from "./disk.ts";
import { createReaper, type Moment, type Reaper } from "./fate.ts";
import { onFullDisk } from "./full-disk.ts";
import type { Verdict } from "./judging.ts";
import { type Killing, killed, type Point, type Rest } from "./killing.ts";
import { type Life, start } from "./life.ts";
import { commandOf, type Sent, type Told, take, undisturbed } from "./undisturbed.ts";
import type { Year } from "./year.ts";

/** What is wrong after one kill, and where that was. */
export type Finding = {
  readonly year: number;
  readonly step: string;
  readonly point: Point;
  readonly died: readonly Moment[];
  readonly verdict: Verdict;
};

/** What came of a year's kills. */
export type Tally = {
  /** Kills that were asked for: each is one moment of one step. */
  points: number;
  /** Of those: with the commit just made torn. */
  torn: number;
  /** Steps taken on a full disk. */
  full: number;
  /** Kills besides, while a host was making good an earlier one. */
  again: number;
  lost: number;
  doubled: number;
  stuck: number;
  wrong: number;
  /** Mails that went out twice in the one window in which they may. */
  copies: number;
  /** Most records of words at a time that no commit points to. */
  orphans: number;
  readonly findings: Finding[];
};

export const emptyTally = (): Tally => ({
  ...{
    points: 0,
    torn: 0,
    full: 0,
    again: 0,
    lost: 0,
    doubled: 0,
    stuck: 0,
    wrong: 0,
    copies: 0,
    orphans: 0,
  },
  findings: [],
});

/** Which points of a step are tried. */
export type Choosing = (step: Told) => readonly Point[];

/** Every moment; by chance once more with the commit torn, or on a full disk. */
export const everyMoment =
  (chance: Chance): Choosing =>
  ({ moments, calm }) =>
    moments.flatMap(({ when }, at): readonly Point[] => [
      { at, how: "killed" },
      ...(when === "after" && chance.once(4) ? [{ at, how: "torn" } as const] : []),
      ...(calm && chance.once(24) ? [{ at: at >> 1, how: "full" } as const] : []),
    ]);

/** So many points of a whole year, by chance. */
export const someMoments =
  (chance: Chance, count: number) =>
  (told: readonly Told[]): Choosing => {
    const every = everyMoment(chance);
    const all = told.flatMap((step) => every(step).map((point) => ({ step: step.number, point })));
    const some = Array.from({ length: Math.min(count, all.length) }, () =>
      all.splice(chance.below(all.length), 1),
    );
    return (step) => some.flat().flatMap((each) => (each.step === step.number ? [each.point] : []));
  };

const isBad = (v: Verdict): boolean => v.lost.length + v.doubled.length + v.stuck.length + v.wrong.length > 0;

const count = (tally: Tally, found: Finding): void => {
  const { verdict } = found;
  tally.lost += verdict.lost.length;
  tally.doubled += verdict.doubled.length;
  tally.stuck += verdict.stuck.length;
  tally.wrong += verdict.wrong.length;
  tally.orphans = Math.max(tally.orphans, verdict.orphans);
  if (isBad(verdict)) tally.findings.push(found);
};

const countKill = (tally: Tally, rest: Rest, { verdict, died, torn }: Killing): void => {
  tally.points += Math.min(died.length, 1);
  tally.torn += Number(torn);
  tally.again += Math.max(died.length - 1, 0);
  tally.copies += Math.max(verdict.copies - rest.twice, 0);
};

/** Steps that are not killed are taken by one process, as long as none is. */
const living = (year: Year, folders: Folders) => {
  let open: { readonly life: Life; readonly reaper: Reaper } | undefined;
  return {
    take: async (rest: Rest, step: Told): Promise<Rest> => {
      if (!open) {
        const reaper = createReaper();
        const birth = { root: rest.root, fate: reaper, seed: `${year.seed}-${step.number}-spared` };
        open = { life: await start(birth).serving, reaper };
      }
      const sent: Sent = {};
      await take(open.life, open.reaper, year, step, sent);
      if (sent.receipt !== "recorded") return rest;
      return { ...rest, acknowledged: [...rest.acknowledged, commandOf(year, step)] };
    },
    end: async (): Promise<void> => {
      await open?.life.stop();
      open = undefined;
    },
    begin: async (): Promise<Rest> => {
      const root = folders.next();
      const birth = { root, fate: createReaper(), seed: `${year.seed}-begins`, at: year.begins };
      await (await start(birth).serving).stop();
      return { root, copies: new Map(), acknowledged: [], twice: 0 };
    },
  };
};

/**
 * Plays a year once without kills and once more with them: each step is killed at each of its points, on a copy of the
 * folder as it was before the step; the host starts again, the step is gone on with, and what is true then must be what
 * is true without a kill. The next step begins from what the last kill has left, so that the whole year is lived
 * through kills.
 */
export const playYear = async (
  year: Year,
  plan: (told: readonly Told[]) => Choosing,
  folders: Folders,
  tally: Tally,
): Promise<void> => {
  const told = await undisturbed(year, folders);
  const choosing = plan(told);
  const spared = living(year, folders);
  let rest = await spared.begin();
  for (const step of told) {
    const points = choosing(step);
    if (points.length === 0) {
      rest = await spared.take(rest, step);
      continue;
    }
    await spared.end();
    let next: Rest | undefined;
    for (const point of points) {
      const found = { year: year.seed, step: step.name, point };
      if (point.how === "full") {
        const { verdict, failed } = await onFullDisk(year, step, rest, point.at, folders);
        tally.full += Math.min(failed, 1);
        count(tally, { ...found, died: [], verdict });
        continue;
      }
      const killing = await killed(year, step, rest, point, folders);
      countKill(tally, rest, killing);
      count(tally, { ...found, died: killing.died, verdict: killing.verdict });
      if (isBad(killing.verdict)) {
        folders.drop(killing.after.root);
        continue;
      }
      if (next) folders.drop(next.root);
      next = killing.after;
    }
    if (next) folders.drop(rest.root);
    rest = next ?? (await spared.take(rest, step));
  }
  await spared.end();
};
