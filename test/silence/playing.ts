import { Temporal } from "temporal-polyfill";
import { machineNames } from "#contracts/machines.ts";
import { latestOf, type OpenFailure } from "#domain/failures/failures.ts";
import { chanceAbout } from "#infra/simulate/chance.ts";
import { type Year, yearWith } from "../crash/year.ts";
import { type House, openHouse } from "../gate/house.ts";
import { actsOn, startsAgain } from "./acting.ts";
import { type Fault, faultsOf, type Strike } from "./faults.ts";
import { deadline, isHealed, isTold, openFailures, wrongWith } from "./judging.ts";
import { createSaboteur } from "./saboteur.ts";
import { find, type Play, type Tally } from "./tally.ts";

/** Tasks that the year brings with it, whatever fails. */
const ofTheYear: readonly OpenFailure["kind"][] = ["call-owed", "reason-owed"];

/** Minutes that whatever heals by itself is given before somebody acts, and how long it may take them to be done. */
const byItself = 70;

const tick = 5;

/** Hours for which a fault lies in wait for something to hit. */
const waitsFor = 96;

/** Runs that have died since the last look. */
const newlyDead = async (p: Play): Promise<readonly Strike[]> => {
  const found: Strike[] = [];
  for (const machine of machineNames.filter((name) => name !== "gate"))
    for (const status of ["FAILED", "TIMED_OUT", "ABORTED"] as const)
      for (const run of (await p.house.deps.runs.list(machine, { status, limit: 1000 })).items) {
        if (p.runs.has(run.name)) continue;
        p.runs.add(run.name);
        const at = Temporal.Instant.from(run.stoppedAt ?? p.house.clock.now().toString());
        found.push({
          fault: p.last.split(" ")[0] ?? "",
          at,
          struck: { kind: "run", machine, name: run.name },
        });
      }
  return found;
};

const wordsOf = ({ fault, struck }: Strike): string =>
  struck.kind === "mail"
    ? `${fault}: mail ${struck.how}, ${struck.mail.notice} ${struck.mail.key} on ${struck.stream}`
    : `${fault}: ${JSON.stringify(struck)}`;

/** Looks at everything that was hit: healed, told, or silent for too long. */
const judge = async (p: Play): Promise<void> => {
  const { house, saboteur, tally } = p;
  const fresh = [...saboteur.strikes.slice(p.seen), ...(await newlyDead(p))];
  p.seen = saboteur.strikes.length;
  tally.strikes += fresh.length;
  for (const { fault, struck } of fresh) {
    const kind = struck.kind === "mail" ? `mail ${struck.how}` : struck.kind;
    tally.byKind[kind] = (tally.byKind[kind] ?? 0) + 1;
    tally.hit.add(fault);
  }
  const open = await openFailures(house);
  for (const f of open) if (!p.since.has(f.key)) p.since.set(f.key, house.clock.now());
  for (const key of p.since.keys()) if (!open.some((f) => f.key === key)) p.since.delete(key);
  const left: Strike[] = [];
  for (const strike of [...p.open, ...fresh]) {
    const { struck } = strike;
    if (await isTold(house, open, strike)) tally.told += 1;
    else if (await isHealed(house, strike)) tally.healed += 1;
    else if (struck.kind === "sweep" && p.active === undefined) tally.healed += 1;
    else if (Temporal.Instant.compare(house.clock.now(), deadline(strike)) >= 0)
      find(p, `silent: ${wordsOf(strike)}`);
    else left.push(strike);
  }
  p.open = left;
  for (const wrong of await wrongWith(house, open)) find(p, wrong);
};

const healsItself = ({ kind }: OpenFailure): boolean =>
  ["run-died", "mail-stuck", "sweep-failed", "not-followed"].includes(kind);

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) > 0 ? a : b;

/** Whoever finds an open task does what it says; what heals by itself is given its time. */
const act = async (p: Play): Promise<void> => {
  const { house, tally } = p;
  for (const f of await openFailures(house)) {
    const waited = house.clock
      .now()
      .since(later(p.since.get(f.key) ?? house.clock.now(), p.ended))
      .total("minutes");
    if (healsItself(f)) {
      if (waited < byItself || p.active !== undefined) continue;
      // Started again some times in vain: the administrator starts it once more.
      const mended = f.kind === "run-died" && (await startsAgain(house, f, `again-${tally.acted}`));
      if (mended) tally.acted += 1;
      else find(p, `does not heal, though what made it is over: ${f.key}`);
      continue;
    }
    if (waited < 3 * tick) continue;
    tally.acted += 1;
    const wrong = await actsOn(house, f, `act-${tally.acted}-${f.key}`.slice(0, 120));
    if (ofTheYear.includes(f.kind)) continue;
    for (const sentence of wrong) find(p, sentence);
    const still = (await openFailures(house)).find((each) => each.key === f.key && each.since === f.since);
    // What came while the person was at it is seen to at the next look.
    if (still && latestOf(still) === latestOf(f)) find(p, `seen to, and open still: ${f.key}`);
  }
};

/** A fault that has hit something lasts its time from there; one that hits nothing is given up. */
const endInTime = (p: Play): void => {
  const { active, house, tally } = p;
  if (!active) return;
  if (!active.until && tally.hit.has(active.fault.id))
    active.until = house.clock.now().add({ minutes: active.fault.lasts });
  if (Temporal.Instant.compare(active.until ?? active.gives, house.clock.now()) > 0) return;
  p.saboteur.end();
  p.active = undefined;
  p.ended = house.clock.now();
};

/** Five minutes, a sweep, and a look at what was hit. */
const step = async (p: Play, to: Temporal.Instant): Promise<void> => {
  const { house, saboteur } = p;
  await house.to(to.toString());
  await saboteur.tell(house.deps);
  await house.settle();
  await judge(p);
  endInTime(p);
  await act(p);
};

const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? a : b;

/** While something is open every five minutes are looked at; while a fault lies in wait, whatever falls due. */
const nextLook = (p: Play, target: Temporal.Instant): Temporal.Instant => {
  const { house, active } = p;
  if (active?.until !== undefined || p.open.length > 0 || p.since.size > 0)
    return earlier(target, house.clock.now().add({ minutes: tick }));
  const due = active && house.engine.nextDue();
  return due && Temporal.Instant.compare(due, house.clock.now()) > 0 ? earlier(target, due) : target;
};

const advance = async (p: Play, target: Temporal.Instant): Promise<void> => {
  do await step(p, nextLook(p, target));
  while (Temporal.Instant.compare(p.house.clock.now(), target) < 0);
};

const begin = async (p: Play, fault: Fault): Promise<void> => {
  p.last = `${fault.id} ${fault.kind}`;
  p.tally.faults += 1;
  p.active = { fault, gives: p.house.clock.now().add({ hours: waitsFor }) };
  p.saboteur.begin(fault);
};

const play = async (p: Play, year: Year, faults: readonly Fault[]): Promise<void> => {
  const { house } = p;
  const waiting = [...faults];
  for (const [i, { at, name, person }] of year.happenings.entries()) {
    const moment = Temporal.Instant.from(at);
    const next = waiting[0];
    if (next && next.before <= i && p.active === undefined) {
      const from = moment.subtract({ minutes: next.minutes });
      if (Temporal.Instant.compare(from, house.clock.now()) > 0) {
        waiting.shift();
        await advance(p, from);
        await begin(p, next);
      }
    }
    await advance(p, moment);
    const sent = await person({ deps: house.deps, at: house.at }, `year-${p.seed}-${i}`);
    // While something is down a page may say so to whoever sends it: that is not silent.
    await sent?.send(house.deps).catch((fault: unknown) => {
      if (!p.active) find(p, `${name} threw: ${String(fault)}`);
    });
    await house.settle();
    await judge(p);
  }
  await advance(p, Temporal.Instant.from(`${year.over}T12:00:00Z`));
};

const atTheEnd = async (p: Play): Promise<void> => {
  const { house } = p;
  await advance(p, house.clock.now().add({ hours: 30 }));
  for (const strike of p.open) find(p, `silent at the end: ${wordsOf(strike)}`);
  for (const f of await openFailures(house))
    if (!ofTheYear.includes(f.kind)) find(p, `open at the end: ${f.key}`);
  for (const row of await house.deps.effects.list("unsent", house.scope)) find(p, `unsent: ${row.key}`);
};

/** Plays one year of two placements with so many faults, and counts. */
export const playSilently = async (
  seed: number,
  count: number,
  tally: Tally,
  until = "2027-09-01",
): Promise<void> => {
  const whole = yearWith(seed, ["marlow", "adeyemi"]);
  const happenings = whole.happenings.filter(({ at }) => at < until);
  const year = { ...whole, happenings, over: whole.over < until ? whole.over : until };
  const faults = faultsOf(seed, count, happenings.length, chanceAbout("silence", seed));
  let house: House | undefined;
  const saboteur = createSaboteur(() => house?.clock.now() ?? Temporal.Instant.from(`${year.begins}:00Z`));
  house = await openHouse({
    at: `${year.begins}:00Z`,
    seed: `silence-${seed}`,
    everywhere: saboteur.everywhere,
    forTasks: saboteur.inSteps,
  });
  const p: Play = {
    ...{ house, saboteur, tally, seed, open: [], seen: 0, runs: new Set<string>() },
    ...{
      since: new Map<string, Temporal.Instant>(),
      active: undefined,
      ended: house.clock.now(),
      last: "nothing",
    },
  };
  try {
    await play(p, year, faults);
    await atTheEnd(p);
    tally.placements += 2;
  } finally {
    await house.close();
  }
};
