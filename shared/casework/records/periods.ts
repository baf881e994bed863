import { londonDate } from "#domain/calendar/london.ts";
import {
  kindsOfRecord,
  type RecordKind,
  recordKinds,
  type Source,
  type Unit,
} from "#domain/records/kinds.ts";
import { recordsStream, type SchoolRef, schoolStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Records } from "#streams/records/records.ts";
import { read, records, schools } from "../commit/streams.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";

/** How long this school keeps a kind, and below what it cannot go. */
export type Period = {
  readonly kind: RecordKind;
  readonly unit: Unit;
  readonly period: number;
  /** The school has chosen it. */
  readonly chosen: boolean;
  readonly alone: boolean;
  readonly floor?: { readonly is: number; readonly clause: string };
  readonly source: Source;
};

export type Periods = Readonly<Record<RecordKind, Period>>;

/** The settings of policy and law that say how long, where a kind has one. */
const settingOf = {
  "pupil-file": "retention.pupilFileAge",
  files: "retention.pupilFileAge",
  attendance: "retention.attendanceYears",
} as const;

const settings: Readonly<Partial<Record<RecordKind, (typeof settingOf)[keyof typeof settingOf]>>> = settingOf;

/**
 * How long each kind is kept: what the school has chosen, never less than law or its own policy asks: the strictest of the
 * floor, the policy and the trust counts, and its clause is named.
 */
export const periodsOf = async (
  deps: Deps,
  at: SchoolRef,
): Promise<{ readonly periods: Periods; readonly state: Records }> => {
  const [{ state }, { state: school }] = await Promise.all([
    read(deps, records, recordsStream(at)),
    read(deps, schools, schoolStream(at)),
  ]);
  const rules = schoolRulesOf(school, londonDate(deps.clock.now()));
  const ruled = (kind: RecordKind): Period["floor"] => {
    const setting = settings[kind];
    const said = setting && rules?.settings[setting];
    return said ? { is: said.value, clause: said.won.clause } : undefined;
  };
  const periodOf = (kind: RecordKind): Period => {
    const { floor: law, period, source, unit, fixed } = kindsOfRecord[kind];
    const asked = ruled(kind);
    const floor = asked && (!law || asked.is > law.is) ? asked : law;
    const chosen = fixed ? undefined : state.chosen[kind];
    return {
      ...{ kind, unit, source, chosen: chosen !== undefined, alone: chosen?.alone ?? false },
      period: Math.max(chosen?.period ?? period, floor?.is ?? 0),
      ...(floor ? { floor } : {}),
    };
  };
  const periods = Object.fromEntries(recordKinds.map((kind) => [kind, periodOf(kind)]));
  return { periods: periods as Periods, state };
};
