import { createHash } from "node:crypto";
import { placements, read } from "#casework/commit/streams.ts";
import { ringForMails } from "#casework/mail/ring-for-mails.ts";
import { makeGood } from "#casework/sweep/sweep.ts";
import { placementRows } from "#casework/views/placement-rows.ts";
import { londonInstant } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { placementStream, scopeOf } from "#domain/streams.ts";
import { sweepSchools } from "#functions/schedules/tick/sweep-schools.ts";
import { followRecord } from "#functions/stream/project/follow-record.ts";
import type { Deps } from "#ports/host.ts";
import type { Mailer } from "#ports/mailer.ts";
import { answerOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { createMeter, type Use } from "../metering/meter.ts";
import type { Receipt } from "../people/acts.ts";
import { placementOf, type Stage } from "../people/stage.ts";
import { type Histories, historiesOf } from "./histories.ts";
import { inventSchool, type Making } from "./invented.ts";
import { planOf } from "./plan.ts";
import { moveIn, playYear } from "./play.ts";
import { type Kept, tracking, type Work } from "./tracking.ts";
import { openWorld } from "./world.ts";
import type { SchoolYear } from "./year.ts";

/** One school's year in numbers: plain JSON. */
export type SchoolResult = {
  readonly number: number;
  readonly placements: number;
  readonly hash: string;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly kept: Readonly<Record<string, Kept>>;
  readonly work: Readonly<Record<string, Work>>;
  /** Mails sent by notice, and all addresses that they went to. */
  readonly mails: Readonly<Record<string, number>>;
  readonly addresses: number;
  readonly composed: Readonly<Record<string, number>>;
  readonly uses: Readonly<Record<string, Use>>;
  readonly calls: Readonly<Record<string, number>>;
  readonly receipts: Readonly<Record<Receipt, number>>;
  readonly acts: Readonly<Record<string, number>>;
  readonly commits: number;
  /** Commits for which the stream's consumer was really called. */
  readonly followed: number;
  readonly sweeps: number;
  readonly storedBytes: number;
  readonly histories: Histories;
};

const outcomeOf = (p: Placement): string => {
  if (p.phase !== "closed") return `still ${p.phase}`;
  const destination = answerOf(p, "destination", "destination");
  if (destination) return destination;
  return answerOf(p, "end", "why") || answerOf(p, "decision", "decision") || "closed";
};

/** Chained hashes: the last commit of each stream stands for the whole of it. */
const ledgerHash = async (deps: Deps): Promise<string> => {
  const hash = createHash("sha256");
  for await (const stream of deps.ledger.streams("")) {
    const commits = await deps.ledger.read(stream);
    hash.update(`${stream} ${commits.length} ${commits.at(-1)?.hash ?? ""}\n`);
  }
  return hash.digest("hex");
};

const add = (to: Record<string, number>, key: string, count = 1): void => {
  to[key] = (to[key] ?? 0) + count;
};

/** Mails are composed in full in one school of so many, the first few of each notice: enough to know what they cost. */
const composing = (number: number): number => (number % 8 === 0 ? 2 : 0);

/** What looks cost that find nothing to do is measured on one day of so many: by day, and in the evening. */
const idleOneIn = 8;

/** What a stream's consumer does again is measured for one commit of so many. */
const followedOneIn = 16;

const followAgain = (deps: Deps, { stream, version }: Commit): Promise<void> => {
  const Keys = { pk: { S: stream }, sk: { S: String(version) } };
  return followRecord({ eventName: "INSERT", dynamodb: { SequenceNumber: "1", Keys } }, deps);
};

/**
 * Plays one school's year and counts. The same making and year give the same result, whatever else is played. `mailer`
 * takes the mails where somebody reads them all: without it only a sample is composed.
 */
export const simulateSchool = async (
  making: Making,
  year: SchoolYear,
  mailer?: Mailer,
): Promise<SchoolResult> => {
  const school = inventSchool(making);
  const { at } = school.stored;
  const meter = createMeter();
  const mails: Record<string, number> = {};
  const acts: Record<string, number> = {};
  const receipts: Record<Receipt, number> = { recorded: 0, unchanged: 0, refused: 0 };
  let [addresses, commits, followed, ticks, sweeps] = [0, 0, 0, 0, 0];
  const toFollow: Commit[] = [];
  const notices = new Map<string, string>();
  const stored = (commit: Commit): void => {
    if (commits % followedOneIn === 0) toFollow.push(commit);
    commits += 1;
    for (const { key, notice, facts } of commit.owes)
      notices.set(
        key,
        notice === "staff-notice" ? `${notice} ${facts.what ?? facts.role ?? ""}`.trim() : notice,
      );
  };
  const world = await openWorld({
    tenant: at.tenant,
    seed: `${making.seed}/${making.number}`,
    begins: londonInstant(year.first, "07:00"),
    meter,
    stored,
    composed: composing(making.number),
    mailed: ({ outboxId, to }) => {
      addresses += to.length;
      // What goes to staff in one message is one mail, whatever it is about.
      add(mails, notices.get(outboxId) ?? "several parts in one");
    },
    ...(mailer ? { mailer } : {}),
  });
  try {
    const plans = new Map(
      school.pupils.map((pupil, i) => {
        const provider = school.providers[Math.floor(i / making.pupilsPerProvider)]?.id ?? "";
        return [pupil.id, planOf(making.seed, year, pupil.id, provider)];
      }),
    );
    const told = (what: string, receipt: Receipt): void => {
      add(acts, what);
      receipts[receipt] += 1;
    };
    const stage: Stage = { world, at, school, year, seed: making.seed, plans, told, seen: new Map() };
    const track = tracking();
    await moveIn(stage);
    const look = async (does: () => Promise<unknown>): Promise<void> => {
      await does();
      await world.over();
    };
    const midday = async (): Promise<void> => {
      if ((ticks + 1) % idleOneIn !== 0) return;
      // The first of a day does what there is to do; the others find that it is done.
      await look(() => makeGood(world.deps("sweep"), at, ringForMails));
      await look(() => makeGood(world.deps("lost"), at, ringForMails));
      await look(() => sweepSchools({}, world.deps("tick")));
    };
    const evening = async (day: string): Promise<void> => {
      ticks += 1;
      if (ticks % idleOneIn === 0) {
        sweeps += 1;
        await world.sweep("idle");
        await look(() => sweepSchools({}, world.deps("night")));
      }
      for (const commit of toFollow.splice(0)) {
        await followAgain(world.deps("stream"), commit);
        followed += 1;
      }
      for (const row of await placementRows(world.bare, scopeOf(at)))
        track.look(world.bare, await placementOf(stage, row.id), day);
    };
    await playYear(stage, { midday, evening });
    track.end(year.last);
    const outcomes: Record<string, number> = {};
    for (const row of await placementRows(world.bare, scopeOf(at))) {
      const { state } = await read(world.bare, placements, placementStream(at, row.id));
      add(outcomes, outcomeOf(state));
    }
    return {
      number: making.number,
      placements: making.placements,
      hash: await ledgerHash(world.bare),
      outcomes,
      kept: Object.fromEntries(track.kept),
      work: Object.fromEntries(track.work),
      mails,
      addresses,
      composed: world.composed(),
      uses: Object.fromEntries(meter.uses),
      calls: Object.fromEntries(world.calls),
      receipts,
      acts,
      commits,
      followed,
      sweeps,
      storedBytes: [...meter.sizes.values()].reduce((a, b) => a + b, 0),
      histories: historiesOf(world.engineFile),
    };
  } finally {
    await world.close();
  }
};
