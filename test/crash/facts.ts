import { canonical } from "#casework/commit/hash-chain.ts";
import { machineNames } from "#contracts/machines.ts";
import type { Commit } from "#domain/commit.ts";
import { parseStream, scopeOf } from "#domain/streams.ts";
import { sampleSchool } from "#infra/local/seed/sample-school.ts";
import type { Deps } from "#ports/host.ts";
import type { RunFacts } from "#ports/runs.ts";

/** What is true after a step, in lines that are the same for the same facts: the ids of words and hashes are not in them. */
export type Facts = {
  readonly ledger: readonly string[];
  readonly effects: readonly string[];
  readonly views: readonly string[];
  readonly vault: readonly string[];
  readonly runs: readonly string[];
};

/** Words are kept under ids and salts of their own at each try; which fields were filled in stays the same. */
const withoutChance = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutChance);
  if (typeof value !== "object" || value === null)
    // The words of a judgement are shared under an id that is made of the hash of the commit that points to them.
    return typeof value === "string" ? value.replaceAll(/\b([0-9a-f]{64}|e[0-9a-f]{25})\b/g, "#") : value;
  const entries = Object.entries(value);
  if ("vault" in value && "hash" in value) return { words: "fields" in value ? value.fields : [] };
  return Object.fromEntries(entries.map(([key, each]) => [key, withoutChance(each)]));
};

const line = (...parts: readonly unknown[]): string =>
  parts.map((part) => (typeof part === "string" ? part : canonical(withoutChance(part)))).join(" ");

export const commitsOf = async (deps: Pick<Deps, "ledger">): Promise<readonly Commit[]> => {
  const all: Commit[] = [];
  for await (const stream of deps.ledger.streams("")) all.push(...(await deps.ledger.read(stream)));
  return all;
};

type Told = Commit["events"][number];

/** Which placement's week an event claims or gives back, if it does either. */
const weekOf = (event: Told): unknown => {
  const told = event as { readonly part?: { readonly placement: string }; readonly placement?: string };
  if (event.type === "week-claimed") return told.part?.placement;
  return ["week-released", "referral-released"].includes(event.type) ? told.placement : undefined;
};

/**
 * A claim on a pupil's week is put right by whoever comes first after a kill, the sweep or whoever sends the form again:
 * what stands at the end is compared, not how it came to stand.
 */
const stands = (all: readonly Told[], i: number): boolean => {
  const week = all[i]?.type === "week-claimed" ? weekOf(all[i]) : undefined;
  return week === undefined || all.slice(i + 1).every((later) => weekOf(later) !== week);
};

const ofStream = (commits: readonly Commit[]): readonly string[] => {
  const all = commits.flatMap(({ events }) => events);
  const left = new Set(all.filter((_, i) => stands(all, i)));
  return commits.flatMap(({ stream, at, by, events, owes }) => [
    ...events
      .filter((event) => left.has(event))
      .map((event) =>
        event.type === "week-claimed" ? line(stream, "week", event) : line(stream, at, by, event),
      ),
    ...owes.map((mail) => line(stream, "owes", mail.key)),
  ]);
};

/**
 * A full disk makes a part of a sweep fail, which is somebody's task until the next sweep: that is as it should be, and no
 * life without it knows of it. What may not be is that one is still open, which its view shows.
 */
const isOfFailures = ({ stream }: Commit): boolean => parseStream(stream).kind === "failures";

const ledgerLines = (commits: readonly Commit[]): readonly string[] =>
  [
    ...Map.groupBy(
      commits.filter((commit) => !isOfFailures(commit)),
      ({ stream }) => stream,
    ).values(),
  ].flatMap(ofStream);

const scopes = ["links", scopeOf(sampleSchool)];

/**
 * A school day's run is started by whichever sweep comes first, and a host sweeps when it starts: that it is there earlier
 * changes nothing. What the day does is in its registers.
 */
const isDayRun = (run: RunFacts): boolean => run.machine === "attendance-day";

const effectLines = async ({ effects }: Deps): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const scope of scopes) {
    for (const kind of ["unsent", "sent"] as const)
      for (const row of await effects.list(kind, scope)) lines.push(line(kind, scope, row.key));
    for (const { key, body } of await effects.list("parked", scope)) {
      const { gate, due, run } = body as {
        gate: { phase: string; cycle: number; epoch: number };
        due: string;
        run: string;
      };
      lines.push(line("parked", key, gate.phase, String(gate.cycle), String(gate.epoch), due, run));
    }
  }
  // A mail that was composed twice minted two links; what they are good for is the same.
  const links = (await effects.list("link", "links")).map(({ body }) => line("link", body));
  return [...lines, ...new Set(links)];
};

const viewLines = async ({ views }: Deps): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const { view, scope, key, body } of views.all())
    if (view !== "failures" || Object.keys(body?.open ?? {}).length > 0)
      lines.push(line(view, scope, key, body ?? "gone"));
  return lines;
};

/** Words by themselves are judged apart: a try that died may leave some that no commit points to. */
const vaultLines = async ({ vault }: Deps): Promise<readonly string[]> => {
  const lines: string[] = [];
  for await (const scope of vault.scopes())
    for await (const { id, kind, body } of vault.all(scope))
      if (kind !== "words") lines.push(kind === "letter" ? line(kind, id) : line(kind, id, body));
  return lines;
};

export const runsOf = async ({ runs }: Pick<Deps, "runs">): Promise<readonly RunFacts[]> => {
  const all: RunFacts[] = [];
  for (const machine of machineNames)
    for (let next: string | undefined; ; ) {
      const page = await runs.list(machine, next ? { next, limit: 1000 } : { limit: 1000 });
      all.push(...page.items);
      next = page.next;
      if (!next) break;
    }
  return all;
};

export const factsOf = async (deps: Deps): Promise<Facts> => ({
  ledger: ledgerLines(await commitsOf(deps)).toSorted(),
  effects: (await effectLines(deps)).toSorted(),
  views: (await viewLines(deps)).toSorted(),
  vault: (await vaultLines(deps)).toSorted(),
  runs: (await runsOf(deps))
    .filter((run) => !isDayRun(run))
    .map((run) => line(run.machine, run.name, run.status))
    .toSorted(),
});

/** Lines of `a` that `b` has not, or has less often; both are in order. */
export const without = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const each of b) counts.set(each, (counts.get(each) ?? 0) + 1);
  return a.filter((each) => {
    const left = counts.get(each) ?? 0;
    counts.set(each, left - 1);
    return left <= 0;
  });
};
