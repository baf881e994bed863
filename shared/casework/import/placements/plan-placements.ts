import type { Answers } from "#contracts/form.ts";
import { fullName } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { routeClosed } from "#domain/route-closed.ts";
import { hasProvider, routeNames } from "#domain/routes.ts";
import type { Route } from "#domain/rules/rules.ts";
import { dateInCell } from "#domain/sheets/cells.ts";
import { plainHeading } from "#domain/sheets/columns.ts";
import { schoolStream } from "#domain/streams.ts";
import type { School } from "#streams/school/school.ts";
import { read, schools } from "../../commit/streams.ts";
import { providersOf } from "../../people/people.ts";
import { lastOf, wrongDates } from "../../placement/taking-over.ts";
import { schoolRulesOf } from "../../rules/rules-in-force.ts";
import { type Held, heldNow } from "../held.ts";
import type { Planned } from "../plan.ts";
import { calledIn, pupilOfLine } from "../pupil-of-line.ts";
import { type Cell, cellsOf, sheetOf, shiftedLine } from "../sheet-of.ts";
import type { Planner } from "../worker.ts";
import { partIn, placementSheetFields, routeIn, timeIn, weekdays } from "./fields.ts";

/** A placement of a sheet, as the forms that take one over would record it. */
export type PlannedPlacement = Planned & {
  readonly route?: Route;
  readonly begun: string;
  readonly last: Readonly<Record<string, string>>;
  readonly papers: string;
  /** Answers of the choice of provider, and of dates and sessions; absent where the sheet does not say enough: a gap. */
  readonly provider?: Answers;
  readonly timetable?: Answers;
};

type Planning = {
  readonly held: Held;
  readonly providers: ReadonlyMap<string, readonly string[]>;
  readonly school: School;
  readonly today: string;
  readonly seen: Set<string>;
};

type Said = { readonly errors: string[]; readonly warnings: string[] };

const labelOf = (field: string): string => placementSheetFields.find((f) => f.name === field)?.label ?? field;

const day = (cell: Cell, field: string, s: Said): string => {
  const on = dateInCell(cell(field));
  if (on === undefined && cell(field) !== "")
    s.errors.push(`${labelOf(field)}: “${cell(field)}” is no date.`);
  return on ?? "";
};

/** Which provider on record a line names; one that is not certain is none. */
const providerOf = (cell: Cell, route: Route | undefined, p: Planning, s: Said): string => {
  if (route && !hasProvider(route)) return "";
  const name = cell("provider");
  const found = p.providers.get(plainHeading(name)) ?? [];
  if (name === "") s.warnings.push("There is no provider: whoever takes it over enters it.");
  else if (found.length === 0)
    s.errors.push(
      `No provider called “${name}” is on record. Add it first, or write its name as it stands there.`,
    );
  else if (found.length > 1) s.errors.push(`Several providers are called “${name}”. Take it over by hand.`);
  return found.length === 1 ? (found[0] ?? "") : "";
};

const gap =
  "The sessions are a gap: they are entered on the placement’s page, and until then nobody is asked about the pupil.";

/** Dates and sessions, where the line says all that the form asks. */
const timetableOf = (cell: Cell, begun: string, s: Said): Answers | undefined => {
  const end = day(cell, "end", s);
  const days = weekdays.map((name) => [name, partIn(cell(name))] as const);
  for (const [name, part] of days)
    if (part === undefined) s.errors.push(`${labelOf(name)}: “${cell(name)}” is neither AM, PM nor all day.`);
  const times = (["starts-at", "ends-at", "break-from", "break-to"] as const).map(
    (name) => [name, timeIn(cell(name))] as const,
  );
  for (const [name, time] of times)
    if (time === undefined && cell(name) !== "")
      s.errors.push(`${labelOf(name)}: “${cell(name)}” is no time.`);
  const said = Object.fromEntries([...days, ...times]);
  const missing = [
    ...(end === "" ? ["the last day"] : []),
    ...(days.every(([, part]) => part === "none") ? ["the days"] : []),
    ...times.filter(([, time]) => time === undefined).map(([name]) => `“${labelOf(name)}”`),
  ];
  if (missing.length === 0) return { start: begun, end, ...said } as Answers;
  s.warnings.push(`Without ${missing.join(", ")}. ${gap}`);
  return undefined;
};

const routeSaid = (cell: Cell, p: Planning, s: Said): Route | undefined => {
  const route = routeIn(cell("route"));
  if (!route)
    s.errors.push(
      cell("route") ? `Route: “${cell("route")}” is none that is known here.` : "There is no route.",
    );
  const rules = route && schoolRulesOf(p.school, p.today, route);
  const closed = route && rules && routeClosed(rules, route);
  if (closed) s.errors.push(closed);
  return route;
};

const costIn = (cell: Cell, s: Said): { readonly "weekly-cost"?: number } => {
  const text = cell("weekly-cost").replaceAll(/[£,\s]/g, "");
  const cost = Number(text);
  if (text !== "" && Number.isFinite(cost) && cost >= 0 && cost <= 5000) return { "weekly-cost": cost };
  if (text !== "")
    s.warnings.push(`“${cell("weekly-cost")}” is no cost a week from £0 to £5,000, and is left out.`);
  return {};
};

const why = "It was chosen before the school used Waymark. Its papers say why.";

const planLine = (cell: Cell, line: number, shifted: boolean, p: Planning): PlannedPlacement => {
  const s: Said = { errors: shifted ? [shiftedLine] : [], warnings: [] };
  const who = pupilOfLine(p.held, cell);
  if (typeof who === "string") s.errors.push(who);
  else {
    const { pupil } = who;
    if (pupil.leftOn) s.errors.push(`The pupil left the school on ${longDate(pupil.leftOn)}.`);
    if (pupil.open.length > 0 || p.seen.has(pupil.id))
      s.errors.push(
        "A referral or placement of this pupil is open, or another line has one. A second one is taken over by hand, with its reason.",
      );
    p.seen.add(pupil.id);
  }
  const route = routeSaid(cell, p, s);
  const begun = day(cell, "begun", s);
  if (begun === "" && cell("begun") === "") s.errors.push("There is no first day.");
  const last = lastOf((name) => day(cell, name, s));
  const papers = cell("papers").slice(0, 2000);
  if (papers === "") s.errors.push("It does not say where the papers are.");
  if (begun !== "")
    s.errors.push(...wrongDates({ begun, last }, p.today).map((e) => `${labelOf(e.field)}: ${e.message}`));
  const provider = providerOf(cell, route, p, s);
  const timetable =
    provider !== "" || (route && !hasProvider(route)) ? timetableOf(cell, begun, s) : undefined;
  if (timetable && String(timetable.end) < p.today)
    s.errors.push("The last day is over: what is over is not taken over.");
  const key = `line-${line}`;
  const cost = costIn(cell, s);
  return {
    ...{ key, lines: [line], fresh: true, begun, papers, questions: [], changes: [] },
    ...{ errors: s.errors, warnings: s.warnings, last: Object.fromEntries(Object.entries(last)) },
    name: typeof who === "string" ? calledIn(cell) || `Line ${line}` : fullName(who.record),
    ...(typeof who === "string" ? {} : { pupil: who.pupil.id }),
    ...(route
      ? { route, says: `${cell("provider") || routeNames[route]}, since ${begun ? longDate(begun) : "?"}` }
      : {}),
    ...(provider ? { provider: { provider, why, ...cost } } : {}),
    ...(timetable ? { timetable } : {}),
  };
};

/** Reads a sheet of placements that are under way. */
export const planPlacements: Planner<PlannedPlacement> = async (deps, at, i) => {
  const sheet = await sheetOf(deps, at, i);
  if ("kind" in sheet) return sheet;
  const rows = (await deps.views.list("providers", at.tenant)).filter((r) => r.body?.retired !== true);
  const names = await providersOf(
    deps,
    at.tenant,
    rows.map((r) => r.key),
  );
  const providers = new Map<string, readonly string[]>();
  for (const [id, { name }] of names)
    providers.set(plainHeading(name), [...(providers.get(plainHeading(name)) ?? []), id]);
  const p: Planning = {
    ...{ held: await heldNow(deps, at), providers, seen: new Set() },
    school: (await read(deps, schools, schoolStream(at))).state,
    today: londonDate(deps.clock.now()),
  };
  const children = sheet.rows.map((row) =>
    planLine(cellsOf(row, sheet.columns), row.line, row.shifted === true, p),
  );
  return { plan: { children, left: [] }, lines: sheet.rows.length };
};
