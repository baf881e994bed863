import { Temporal } from "temporal-polyfill";
import { textOf } from "#adapters/local/sqlite.ts";
import type { Clock } from "#ports/clock.ts";
import type { Log } from "#ports/host.ts";
import type { LedgerCheck, LedgerChecks } from "#ports/ledger-checks.ts";
import type { Anchors } from "./anchors.ts";
import { type Compared, compare } from "./compare.ts";

/** So many checks are kept, and as many again of those that found something. */
const kept = 50;
const daySeconds = 24 * 3600;

export type HostChecks = LedgerChecks & {
  /** The last commit of each stream, before anything is written. */
  atStart(): Promise<LedgerCheck>;
  /** The whole ledger, where the last whole check is a day old. */
  daily(): Promise<void>;
  /** Resolves when no check is under way. */
  ended(): Promise<void>;
};

export type CheckParts = Compared & {
  readonly anchors: Anchors;
  readonly clock: Clock;
  readonly log: Log;
};

/** The checks of the ledger on one machine; each is kept beside the notes, and what it finds is logged as a warning. */
export const ledgerChecks = (parts: CheckParts): HostChecks => {
  const { anchors, clock, log } = parts;
  const insert = anchors.db.prepare("INSERT INTO checks (body) VALUES (?)");
  const latest = anchors.db.prepare("SELECT body FROM checks ORDER BY number DESC");
  const trim = anchors.db.prepare(
    `DELETE FROM checks WHERE number NOT IN (SELECT number FROM checks ORDER BY number DESC LIMIT ${kept})
     AND number NOT IN (SELECT number FROM checks WHERE json_array_length(body, '$.findings') > 0
       ORDER BY number DESC LIMIT ${kept})`,
  );
  const all = (): readonly LedgerCheck[] =>
    latest.all().map((row): LedgerCheck => JSON.parse(textOf(row, "body")));

  const keep = (check: LedgerCheck): LedgerCheck => {
    insert.run(JSON.stringify(check));
    trim.run();
    if (check.findings.length > 0)
      log("warn", "The ledger is not as this host wrote it: see the page Operations", {
        by: check.by,
        findings: check.findings.length,
      });
    for (const { stream, version, what } of check.findings.slice(0, kept))
      log("warn", "The ledger was changed", { stream, version, what });
    return check;
  };

  const look = async (by: string, whole: boolean): Promise<LedgerCheck> => {
    const at = clock.now().toString();
    return keep({ at, by, whole, ...(await compare(parts, whole)) });
  };

  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const isFresh = (): boolean => {
    const whole = all().find((check) => check.whole);
    if (!whole) return false;
    const since = clock.now().epochMilliseconds - Temporal.Instant.from(whole.at).epochMilliseconds;
    return since < daySeconds * 1000;
  };

  return {
    latest: async () => all(),
    check: (by) => inTurn(() => look(by, true)),
    atStart: () => inTurn(() => look("start", false)),
    daily: () =>
      inTurn(async () => {
        if (!isFresh()) await look("daily", true);
      }),
    ended: () => inTurn(async () => undefined),
  };
};
