import { copyFolder, type Folders } from "./disk.ts";
import type { Facts } from "./facts.ts";
import { createReaper, type Fate } from "./fate.ts";
import { judge, type Verdict } from "./judging.ts";
import type { Rest } from "./killing.ts";
import { type Life, type Starting, start } from "./life.ts";
import { commandOf, type Sent, type Told, take } from "./undisturbed.ts";
import type { Year } from "./year.ts";

/** As node:sqlite has it when there is no room (SQLITE_FULL). */
const noRoom = (): Error =>
  Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 });

/** A disk that is full from the commit of that number on (from 0), counted from `begin`, until so many have failed. */
const createDisk = (from: number, fails: number) => {
  let [open, seen, failed] = [false, 0, 0];
  const fate: Fate = {
    alive: () => {},
    before: () => {
      if (!open || seen++ < from || failed >= fails) return;
      failed += 1;
      throw noRoom();
    },
    after: () => {},
  };
  const begin = () => {
    open = true;
  };
  const makeRoom = () => {
    open = false;
  };
  return { fate, begin, makeRoom, failed: () => failed };
};

/** Time enough for what failed to be tried again; what is true then is compared without its times. */
export const patience = { minutes: 20 } as const;
const withoutTimes = (lines: readonly string[]): readonly string[] =>
  lines
    .map((line) => line.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "@").replaceAll(/-r\d+\b/g, ""))
    .toSorted();

/** Runs that were tried again have names of their own. */
const untimed = ({ ledger, effects, views, vault }: Facts): Facts => ({
  ledger: withoutTimes(ledger),
  effects: withoutTimes(effects),
  views: withoutTimes(views),
  vault: withoutTimes(vault),
  runs: [],
});

/** A mail that was handed over and could not be recorded goes out once more. */
const onceMore = (copies: Rest["copies"], { mailbox }: Life): Rest["copies"] =>
  new Map(mailbox.list().map(({ id }) => [id, (copies.get(id) ?? 1) + 1]));

type Filled = { readonly verdict: Verdict; readonly failed: number };

/**
 * Takes a step on a disk that is full for a while. Whatever fails is refused loudly: the same process goes on once there
 * is room, or its engine has stopped and the host is started again; people send again what was not confirmed.
 */
export const onFullDisk = async (
  year: Year,
  step: Told,
  rest: Rest,
  from: number,
  folders: Folders,
): Promise<Filled> => {
  const root = folders.next();
  copyFolder(rest.root, root);
  const disk = createDisk(from, 1 + (from % 7));
  const sent: Sent = {};
  const born = (life: string): Starting =>
    start({ root, fate: disk.fate, seed: `${year.seed}-${step.number}-full-${from}-${life}` });
  const taken = async (life: Life): Promise<Life> => {
    await take(life, createReaper(), year, step, sent);
    return life;
  };
  const late = async (life: Life): Promise<Life> => {
    await taken(life);
    await life.time.advance(step.to.add(patience));
    return life;
  };
  const starting = born("first");
  const first = await starting.serving;
  disk.begin();
  await taken(first).catch(() => undefined);
  disk.makeRoom();
  const life = await late(first).catch(async () => {
    starting.kill();
    await starting.gone();
    return late(await born("again").serving);
  });
  const acknowledged =
    sent.receipt === "recorded" ? [...rest.acknowledged, commandOf(year, step)] : rest.acknowledged;
  const expected = { facts: untimed(step.facts), acknowledged, copies: onceMore(rest.copies, life) };
  const verdict = await judge(life, expected, untimed);
  await life.stop();
  folders.drop(root);
  return { verdict, failed: disk.failed() };
};
