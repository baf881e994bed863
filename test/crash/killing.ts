import { type Chance, chanceOf } from "#infra/simulate/chance.ts";
import { copyFolder, type Folders, noting } from "./disk.ts";
import { commitsOf } from "./facts.ts";
import { createReaper, type Moment, type Reaper } from "./fate.ts";
import { judge, unrecordedMails, type Verdict } from "./judging.ts";
import { type Life, start } from "./life.ts";
import { commandOf, type Sent, type Told, take } from "./undisturbed.ts";
import type { Year } from "./year.ts";

/**
 * Where a step goes wrong: it is killed at the moment of this number; torn: and the commit just made is cut off at one of
 * its bytes; full: it is not killed, and from the commit of this number on there is no room on the disk for some time.
 */
export type Point = { readonly at: number; readonly how: "killed" | "torn" | "full" };

/** A year at rest between two steps: its folder, the mails that may have gone out twice, the receipts that people have. */
export type Rest = {
  readonly root: string;
  readonly copies: ReadonlyMap<string, number>;
  readonly acknowledged: readonly string[];
  /** Mails that have gone out more than once. */
  readonly twice: number;
};

/** How a step went that was killed. */
export type Killing = {
  readonly verdict: Verdict;
  /** Every moment at which it died; the first is the one that was asked for. None if it never came. */
  readonly died: readonly Moment[];
  readonly torn: boolean;
  readonly after: Rest;
};

/** More deaths in one step than that would be a loop. */
const mostLives = 6;

type Going = {
  readonly year: Year;
  readonly step: Told;
  readonly point: number;
  readonly folders: Folders;
  readonly chance: Chance;
  readonly copies: Map<string, number>;
  readonly died: Moment[];
  torn: boolean;
};

/** One life: from the folder that the last one left to the end of the step, or to its own death. Gives the folder that it leaves. */
const live = async (
  going: Going,
  root: string,
  sent: Sent,
  kill: { readonly at: number; readonly torn: boolean; readonly fromBirth: boolean } | undefined,
): Promise<{ readonly root: string; readonly life?: Life }> => {
  const { year, step, folders, chance, copies, died } = going;
  const reaper: Reaper = createReaper();
  const { fate, tear } = noting(reaper, root);
  const left = folders.next();
  const look = async (found: Parameters<NonNullable<Parameters<typeof start>[0]["look"]>>[0]) => {
    if (died.length === 0) return;
    for (const id of unrecordedMails(found.mailbox.list(), await commitsOf(found.storage)))
      copies.set(id, (copies.get(id) ?? 1) + 1);
  };
  const seed = `${year.seed}-${step.number}-${going.point}-${died.length}`;
  const starting = start({ root, fate, seed, look });
  const arm = () => {
    if (kill)
      reaper.arm(kill.at, (moment) => {
        died.push(moment);
        copyFolder(root, left);
        if (kill.torn && tear(moment.place, left, chance)) going.torn = true;
        starting.kill();
      });
  };
  if (kill?.fromBirth) arm();
  try {
    const life = await starting.serving;
    if (!kill?.fromBirth) arm();
    await take(life, reaper, year, step, sent);
    reaper.spare();
    return { root, life };
  } catch (fault) {
    if (!reaper.dead) throw fault;
    await starting.gone();
    folders.drop(root);
    return { root: left };
  }
};

/** Kills a step at one point, lets the host start again (one time in four to be killed again), and judges what comes of it. */
export const killed = async (
  year: Year,
  step: Told,
  rest: Rest,
  point: Point,
  folders: Folders,
): Promise<Killing> => {
  const chance = chanceOf(
    year.seed * 1_000_003 + step.number * 1009 + point.at * 2 + Number(point.how === "torn"),
  );
  const going: Going = {
    ...{ year, step, point: point.at, folders, chance },
    ...{ copies: new Map(rest.copies), died: [], torn: false },
  };
  const sent: Sent = {};
  let root = folders.next();
  copyFolder(rest.root, root);
  let now = await live(going, root, sent, { at: point.at, torn: point.how === "torn", fromBirth: false });
  for (let lives = 1; now.life === undefined; lives += 1) {
    if (lives > mostLives) throw new Error("A step that is killed has no end");
    root = now.root;
    const again = lives < mostLives - 1 && chance.once(4);
    now = await live(
      going,
      root,
      sent,
      again ? { at: chance.below(24), torn: false, fromBirth: true } : undefined,
    );
  }
  const { life } = now;
  const { receipt } = sent;
  const acknowledged =
    receipt === "recorded" ? [...rest.acknowledged, commandOf(year, step)] : rest.acknowledged;
  const found = await judge(life, { facts: step.facts, acknowledged, copies: going.copies });
  const wrong = receipt === step.receipt ? [] : [`said ${receipt}, not ${step.receipt}`];
  await life.stop();
  return {
    verdict: { ...found, wrong: [...found.wrong, ...wrong] },
    died: going.died,
    torn: going.torn,
    after: { root: now.root, copies: going.copies, acknowledged, twice: found.copies },
  };
};
