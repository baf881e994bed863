import { Temporal } from "temporal-polyfill";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { kindsOfRecord, type RecordKind } from "#domain/records/kinds.ts";
import { periodWords } from "#domain/records/period-words.ts";
import type { Period, Periods } from "./periods.ts";

/** One clock over some records: until when the school keeps them, and until when it has to. ISO dates. */
export type Clock = {
  readonly kind: RecordKind;
  readonly until: string;
  readonly must: string;
  readonly passed: boolean;
  readonly says: string;
};

/** What speaks against a purge now. `own`: only the school's own longer period, which a person may have asked to cut short. */
export type Against = { readonly says: string; readonly why: "open" | "hold" | "concern" | "clock" | "own" };

export const plusYears = (date: string, years: number): string =>
  Temporal.PlainDate.from(date).add({ years }).toString();

/** A clock that began on an ISO date. */
export const clockFrom = (from: string, { kind, unit, period, floor }: Period, today: string): Clock => {
  const until = plusYears(from, period);
  const must = floor ? plusYears(from, floor.is) : from;
  const clause = floor?.clause ? ` (${floor.clause})` : "";
  const end = `${kindsOfRecord[kind].title}: kept ${unit === "age" ? periodWords(unit, period) : `for ${periodWords(unit, period)}`}`;
  return {
    ...{ kind, until, must, passed: until <= today },
    says: `${end}, which ${until <= today ? "was over" : "ends"} on ${longDate(until)}${clause}.`,
  };
};

/** What of the clocks speaks against. */
export const againstOf = (clocks: readonly Clock[], today: string): readonly Against[] =>
  clocks.filter((c) => !c.passed).map((c) => ({ says: c.says, why: c.must > today ? "clock" : "own" }));

/** What a pupil's record holds, as far as clocks ask. */
export type PupilFacts = {
  readonly born: string;
  readonly placed: boolean;
  readonly concern: boolean;
  readonly incident: boolean;
  readonly files: boolean;
  /** ISO instant or date of the latest register entry; "" for none. */
  readonly lastEntry: string;
};

/** A pupil's record is kept until the last of its clocks: those of what is in it. */
export const clocksOfPupil = (f: PupilFacts, periods: Periods, today: string): readonly Clock[] => {
  const byAge: readonly RecordKind[] = [
    "pupil-file",
    ...(f.concern ? (["safeguarding"] as const) : []),
    ...(f.incident ? (["incidents"] as const) : []),
    ...(f.files ? (["files"] as const) : []),
  ];
  const made = f.lastEntry.length > 10 ? londonDate(f.lastEntry) : f.lastEntry;
  return [
    ...byAge.map((kind) => clockFrom(f.born, periods[kind], today)),
    ...(made === "" ? [] : [clockFrom(made, periods.attendance, today)]),
  ];
};
