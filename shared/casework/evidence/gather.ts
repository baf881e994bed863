import { londonDate } from "#domain/calendar/london.ts";
import {
  placementStream,
  pupilStream,
  registerStream,
  type SchoolRef,
  schoolStream,
  scopeOf,
} from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { PackOf } from "#streams/sheets/packs.ts";
import { placements, read } from "../commit/streams.ts";
import { type PlacementRow, placementRows } from "../views/placement-rows.ts";
import { registerRows } from "../views/register-rows.ts";
import { chainsOf } from "./chains.ts";
import type { Gathered, Unit } from "./kept.ts";
import { linesOfPlacement } from "./lines-of-placement.ts";
import { linesOfProvider, streamsOfProvider } from "./lines-of-provider.ts";

/** Streams whose chains are checked as one piece. */
const streamsAtOnce = 100;

const closedOn = async (deps: Deps, at: SchoolRef, row: PlacementRow): Promise<string> => {
  if (row.phase !== "closed") return "";
  const entered =
    row.enteredAt ?? (await read(deps, placements, placementStream(at, row.id))).state.entered.at;
  return londonDate(entered);
};

/** Whether a placement was open on a day from one to another (ISO dates). */
const wasOpen = async (
  deps: Deps,
  at: SchoolRef,
  row: PlacementRow,
  { from, to }: PackOf,
): Promise<boolean> => {
  if (londonDate(row.openedAt) > to) return false;
  const closed = await closedOn(deps, at, row);
  return closed === "" || closed >= from;
};

const isUnder = async (deps: Deps, at: SchoolRef, id: string, policy: string): Promise<boolean> =>
  (await read(deps, placements, placementStream(at, id))).state.profile.id === policy;

/** The placements that a pack is about. */
export const placementsOf = async (
  deps: Deps,
  at: SchoolRef,
  of: PackOf,
): Promise<readonly PlacementRow[]> => {
  const rows = await placementRows(deps, scopeOf(at));
  if (of.what === "placement") return rows.filter((row) => row.id === of.id);
  if (of.what === "provider") return rows.filter((row) => row.provider === of.id);
  const found: PlacementRow[] = [];
  for (const row of rows)
    if (
      (await wasOpen(deps, at, row, of)) &&
      (of.what === "term" || (await isUnder(deps, at, row.id, of.id)))
    )
      found.push(row);
  return found;
};

/** Registers of the placements’ providers in the time that a pack is about. */
const registersOf = async (
  deps: Deps,
  at: SchoolRef,
  of: PackOf,
  rows: readonly PlacementRow[],
): Promise<readonly string[]> => {
  const pupils = rows.map((row) => row.pupil);
  const all = await registerRows(deps, scopeOf(at), of.from, of.to);
  return all
    .filter((row) => (row.days ? pupils.some((id) => row.days?.[id]) : true))
    .map((row) => registerStream(at, row.id));
};

const inPieces = (streams: readonly string[]): readonly Unit[] =>
  Array.from({ length: Math.ceil(streams.length / streamsAtOnce) }, (_, i) => ({
    kind: "streams",
    streams: streams.slice(i * streamsAtOnce, (i + 1) * streamsAtOnce),
  }));

/** All pieces of a pack: whose promises are read, and which streams are checked. */
export const unitsOf = async (deps: Deps, at: SchoolRef, of: PackOf): Promise<readonly Unit[]> => {
  const rows = await placementsOf(deps, at, of);
  const providers = of.what === "provider" ? [of.id] : [];
  const streams = [
    schoolStream(at),
    ...providers.flatMap((id) => streamsOfProvider(at, id)),
    ...rows.map((row) => placementStream(at, row.id)),
    ...new Set(rows.map((row) => pupilStream(at, row.pupil))),
    ...(await registersOf(deps, at, of, rows)),
  ];
  return [
    ...providers.map((id): Unit => ({ kind: "provider", id })),
    ...rows.map((row): Unit => ({ kind: "placement", id: row.id })),
    ...inPieces(streams),
  ];
};

const nothing: Gathered = { lines: [], files: [], chains: [] };

const ofUnit = async (deps: Deps, at: SchoolRef, unit: Unit): Promise<Gathered> => {
  switch (unit.kind) {
    case "placement":
      return { ...nothing, ...(await linesOfPlacement(deps, at, unit.id)) };
    case "provider":
      return { ...nothing, ...(await linesOfProvider(deps, at, unit.id)) };
    case "streams":
      return { ...nothing, chains: await chainsOf(deps, unit.streams) };
  }
};

/** What some pieces give, one after the other. */
export const gathered = async (deps: Deps, at: SchoolRef, units: readonly Unit[]): Promise<Gathered> => {
  let all = nothing;
  for (const unit of units) {
    const one = await ofUnit(deps, at, unit);
    all = {
      lines: [...all.lines, ...one.lines],
      files: [...all.files, ...one.files],
      chains: [...all.chains, ...one.chains],
    };
  }
  return all;
};

/** A row of the school’s own duties, which every placement shows: a pack of several has it once, as the school’s. */
const ofSchool = (key: string): boolean => key.endsWith("-school");

/** The lines of a pack: of a term only what fell due, was done or is open in it. */
export const linesFor = (
  of: PackOf,
  { lines }: Pick<Gathered, "lines">,
  school: string,
): Gathered["lines"] => {
  if (of.what === "placement") return lines;
  const seen = new Set<string>();
  const once = lines.flatMap((line) => {
    if (!ofSchool(line.key)) return [line];
    if (seen.has(line.key)) return [];
    seen.add(line.key);
    return [{ ...line, of: "", whose: school }];
  });
  return of.what === "term" ? once.filter((line) => isOfTerm(line, of)) : once;
};

const isOfTerm = (
  { due, done, standing }: Gathered["lines"][number],
  { from, to }: Pick<PackOf, "from" | "to">,
): boolean => {
  const within = (day: string): boolean => day !== "" && from <= day && day <= to;
  if (within(due) || within(done) || standing === "kept") return true;
  // What was due before the term and is missing still is missing in it.
  return standing === "missing" && (due === "" || due < from);
};
