import { registerStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { shownSlots, suggestionFor } from "#streams/register/standing.ts";
import type { Register } from "#streams/register/state.ts";
import { read, registers } from "../commit/streams.ts";
import { type RegisterRow, registerRows } from "../views/register-rows.ts";

/** Days on which a pupil was away from a provider (ISO dates, the earliest first). */
export type Absences = {
  /** The latest days without leave that follow one another, with no other day at a provider between them. */
  readonly unauthorised: readonly string[];
  /** All days of illness. */
  readonly ill: readonly string[];
};

const withoutLeave = ["G", "N", "O", "U"];

type Day = { readonly date: string; readonly codes: readonly string[] };

const codesOf = (
  r: Register,
  now: Parameters<typeof suggestionFor>[2],
): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, string[]>();
  for (const s of shownSlots(r)) {
    const codes = all.get(s.pupil) ?? [];
    codes.push(suggestionFor(r, s, now).code);
    all.set(s.pupil, codes);
  }
  return all;
};

/** Only registers on which somebody was away are read; of the others the row says that the pupil was there. */
const daysOf = async (
  deps: Deps,
  at: SchoolRef,
  row: RegisterRow,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const counts = Object.entries(row.pupils ?? {});
  if (counts.every(([, c]) => c.missed === 0)) return new Map(counts.map(([pupil]) => [pupil, ["there"]]));
  return codesOf((await read(deps, registers, registerStream(at, row.id))).state, deps.clock.now());
};

const lastRun = (days: readonly Day[]): readonly string[] => {
  const isAway = (d: Day): boolean =>
    d.codes.length > 0 && d.codes.every((code) => withoutLeave.includes(code));
  const end = days.findLastIndex(isAway);
  if (end < 0) return [];
  const before = days.slice(0, end).findLastIndex((d) => !isAway(d));
  return days.slice(before + 1, end + 1).map((d) => d.date);
};

/** Absences from providers by pupil, from one ISO date to another, as the suggested codes have them. */
export const absencesIn = async (
  deps: Deps,
  at: SchoolRef,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, Absences>> => {
  const rows = (await registerRows(deps, scopeOf(at), from, to)).filter((r) => r.opened);
  const byPupil = new Map<string, Map<string, readonly string[]>>();
  for (const row of rows)
    for (const [pupil, codes] of await daysOf(deps, at, row)) {
      const days = byPupil.get(pupil) ?? new Map<string, readonly string[]>();
      days.set(row.date, [...(days.get(row.date) ?? []), ...codes]);
      byPupil.set(pupil, days);
    }
  return new Map(
    [...byPupil].map(([pupil, all]) => {
      const days = [...all].map(([date, codes]) => ({ date, codes }));
      return [
        pupil,
        { unauthorised: lastRun(days), ill: days.filter((d) => d.codes.includes("I")).map((d) => d.date) },
      ];
    }),
  );
};
