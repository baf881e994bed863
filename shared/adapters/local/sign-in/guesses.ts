import type { DatabaseSync } from "node:sqlite";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "#ports/clock.ts";
import { textOf } from "../sqlite.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS tries (
  whose TEXT NOT NULL, lane TEXT NOT NULL, wrong INTEGER NOT NULL, pauses INTEGER NOT NULL,
  since TEXT NOT NULL, locked TEXT NOT NULL, PRIMARY KEY (whose, lane)) WITHOUT ROWID, STRICT`;

/** So many wrong ones in a row, then a pause (ASVS 6.3.1), twice as long each time, up to four hours. */
const mostWrong = 5;
const pauseMinutes = 15;
const longestPause = 240;
/** So many wrong ones an hour from one place that is known to nobody: a whole school may be behind it. */
const mostFromPlace = 100;

export type Guesses = {
  /**
   * Counts a try before it is looked at, so that many at once are counted each: `paused` where it is not looked at. `lane`: wrong tries of a
   * browser that is known to be the person's own and of any other are counted apart, so that nobody keeps a person out.
   */
  begin(whose: string, lane: string): "open" | "paused";
  /** It was right: what was wrong before is forgotten. */
  good(whose: string, lane: string): void;
  /** It was wrong: true where that began a pause. */
  wrong(whose: string, lane: string): boolean;
  /** Whether too many wrong ones came from a place within an hour. */
  isTired(place: string): boolean;
  wrongFrom(place: string): void;
  /** All pauses of a person end: they have proved who they are in another way. */
  forget(whose: string): void;
};

/** How often secrets were guessed wrongly, and who has to wait. */
export const sqliteGuesses = (db: DatabaseSync, clock: Clock): Guesses => {
  db.exec(SCHEMA);
  const find = db.prepare("SELECT * FROM tries WHERE whose = ? AND lane = ?");
  const count = db.prepare(
    `INSERT INTO tries VALUES (?, ?, 1, 0, ?, '')
     ON CONFLICT DO UPDATE SET wrong = wrong + 1 RETURNING wrong, pauses, since`,
  );
  const pause = db.prepare(
    "UPDATE tries SET locked = ?, pauses = pauses + 1, wrong = 0 WHERE whose = ? AND lane = ?",
  );
  const open = db.prepare("UPDATE tries SET wrong = 0, since = ? WHERE whose = ? AND lane = ?");
  const clear = db.prepare("DELETE FROM tries WHERE whose = ? AND lane = ?");
  const clearAll = db.prepare("DELETE FROM tries WHERE whose = ?");
  const now = () => clock.now().toString();
  const isAhead = (moment: string): boolean =>
    moment !== "" && Temporal.Instant.compare(clock.now(), Temporal.Instant.from(moment)) < 0;
  const isOld = (since: string): boolean =>
    !isAhead(Temporal.Instant.from(since).add({ hours: 1 }).toString());
  const placed = (place: string) => find.get(`from ${place}`, "");

  return {
    begin(whose, lane) {
      const row = find.get(whose, lane);
      if (row && isAhead(textOf(row, "locked"))) return "paused";
      return Number(count.get(whose, lane, now())?.wrong) > mostWrong ? "paused" : "open";
    },
    good(whose, lane) {
      clear.run(whose, lane);
    },
    wrong(whose, lane) {
      const row = find.get(whose, lane);
      if (Number(row?.wrong) < mostWrong) return false;
      const minutes = Math.min(longestPause, pauseMinutes * 2 ** Number(row?.pauses));
      pause.run(clock.now().add({ minutes }).toString(), whose, lane);
      return true;
    },
    isTired(place) {
      const row = placed(place);
      return row !== undefined && Number(row.wrong) >= mostFromPlace && !isOld(textOf(row, "since"));
    },
    wrongFrom(place) {
      const row = placed(place);
      if (row && isOld(textOf(row, "since"))) open.run(now(), `from ${place}`, "");
      count.get(`from ${place}`, "", now());
    },
    forget(whose) {
      clearAll.run(whose);
    },
  };
};
