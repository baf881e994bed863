import { type Session, sessions } from "#domain/week/session.ts";
import type { Deps } from "#ports/host.ts";
import type { Listing, ViewRow } from "#ports/views.ts";
import { nextEscalation } from "#streams/register/escalating.ts";
import { pendingOutside } from "#streams/register/outside.ts";
import { type PupilDay, pupilDays, summariesBack } from "#streams/register/pupil-days.ts";
import { isDisputed, isVulnerable, standingOf, unconfirmed } from "#streams/register/standing.ts";
import {
  blankRegister,
  expectedOf,
  expectedSlots,
  type Register,
  type Slot,
  timedIn,
} from "#streams/register/state.ts";
import { type Count, countsOf } from "#streams/register/threshold.ts";
import { answerByAt } from "#streams/register/timing.ts";

/** How a register's sessions stand, in numbers. */
export type Tally = {
  readonly expected: number;
  readonly unconfirmed: number;
  readonly there: number;
  /** Away, and no reason is recorded. */
  readonly unexplained: number;
  readonly known: number;
  /** Site closed, not the provider's pupil, or the answers differ: nobody knows where the child is. */
  readonly lost: number;
};

export type RegisterRow = {
  readonly id: string;
  readonly provider: string;
  readonly date: string;
  readonly opened: boolean;
  readonly vulnerable: number;
  readonly tallies: Readonly<Record<Session, Tally>>;
  /** When the first answer about each session is awaited (ISO instant), or "". */
  readonly answerBy?: Readonly<Record<Session, string>>;
  /** When the next notice to somebody outside the school sends itself (ISO instant), or "". */
  readonly outsideAt?: string;
  /** When more staff are told that nobody is on a list of whom to ring (ISO instant), or "". */
  readonly escalateAt?: string;
  /** Sessions of the day by pupil, as the suggested codes count them. */
  readonly pupils?: Readonly<Record<string, Count>>;
  /** What the day says of each pupil; rows of folders from before have it not, and the register is asked. */
  readonly days?: Readonly<Record<string, PupilDay>>;
  /** Summaries that rode on this register and did not arrive. */
  readonly summariesBack?: number;
};

/** One view a month: a page never lists years of registers. */
const viewOf = (date: string): string => `registers-${date.slice(0, 7)}`;

/** Kept elsewhere by the safeguarding lead: the provider is not asked, and nobody is missing there. */
const isKept = (r: Register, pupil: string): boolean => expectedOf(r, pupil)?.kept !== undefined;

/** When the first answer about a session is awaited (ISO instant), or "" where nobody is expected. */
const earliestAnswer = (r: Register, session: Session): string =>
  expectedSlots(r)
    .filter((s) => s.session === session)
    .map((s) => answerByAt(timedIn(r, s)).toString({ smallestUnit: "millisecond" }))
    .toSorted()[0] ?? "";

/** What is disputed is not "there": somebody must find out. */
const countedAs = (r: Register, s: Slot): string => {
  if (standingOf(s) === "unconfirmed" && isKept(r, s.pupil)) return "known";
  return isDisputed(s) ? "not-ours" : standingOf(s);
};

const tallyOf = (r: Register, session: Session): Tally => {
  const standings = expectedSlots(r)
    .filter((s) => s.session === session)
    .map((s) => countedAs(r, s));
  const count = (...which: readonly string[]) => standings.filter((s) => which.includes(s)).length;
  return {
    expected: standings.length,
    unconfirmed: count("unconfirmed"),
    there: count("present", "late", "left-early", "elsewhere"),
    unexplained: count("absent"),
    known: count("known"),
    lost: count("closed", "not-ours"),
  };
};

/** The row of a register in the view of its month, ids and numbers only. */
export const registerRow = (r: Register): Omit<ViewRow, "scope"> => ({
  view: viewOf(r.date),
  key: `${r.date}-${r.provider}`,
  version: r.version,
  body: {
    id: r.id,
    provider: r.provider,
    date: r.date,
    opened: r.opened,
    vulnerable: unconfirmed(r).filter((s) => isVulnerable(r, s.pupil)).length,
    answerBy: Object.fromEntries(sessions.map((s) => [s, earliestAnswer(r, s)])),
    pupils: countsOf(r),
    days: pupilDays(r),
    summariesBack: summariesBack(r),
    outsideAt: pendingOutside(r)[0]?.sendAt ?? "",
    escalateAt: nextEscalation(r),
    tallies: Object.fromEntries(sessions.map((s) => [s, tallyOf(r, s)])),
  },
});

const monthsOf = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  for (let [year, month] = from.split("-").map(Number) as [number, number]; ; ) {
    const name = `${year}-${String(month).padStart(2, "0")}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    if (month === 12) [year, month] = [year + 1, 1];
    else month += 1;
  }
};

/** Comes after every key of a date: what follows the date there begins with a hyphen. */
const afterProviders = "~";

/** Registers of a school from one ISO date to another, both included, by date. */
export const registerRows = async (
  deps: Pick<Deps, "views">,
  scope: string,
  from: string,
  to: string,
  how: Pick<Listing, "eventual"> = {},
): Promise<readonly RegisterRow[]> => {
  const days = { from, to: `${to}${afterProviders}`, ...how };
  const lists = await Promise.all(
    monthsOf(from, to).map((m) => deps.views.list(`registers-${m}`, scope, days)),
  );
  return lists
    .flat()
    .map((row) => row.body as unknown as RegisterRow)
    .sort((a, b) => (a.date + a.provider < b.date + b.provider ? -1 : 1));
};

/** The version that the view shows of each register of a date, by provider. */
export const versionsShown = async (
  deps: Pick<Deps, "views">,
  scope: string,
  date: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await deps.views.list(viewOf(date), scope, { from: date, to: `${date}${afterProviders}` });
  return new Map(rows.map(({ body, version }) => [String(body?.provider), version]));
};

/** Where a register's row is. */
export const registerPlace = (id: string): Pick<ViewRow, "view" | "key"> => {
  const { view, key } = registerRow(blankRegister(id));
  return { view, key };
};

const shownOf = (deps: Pick<Deps, "views">, scope: string, id: string): Promise<ViewRow | undefined> => {
  const { view, key } = registerPlace(id);
  return deps.views.get(view, scope, key);
};

/** The row of one register; undefined if none is shown. */
export const registerRowOf = async (
  deps: Pick<Deps, "views">,
  scope: string,
  id: string,
): Promise<RegisterRow | undefined> =>
  (await shownOf(deps, scope, id))?.body as unknown as RegisterRow | undefined;

/** The version that the view shows of a register; 0 if none. */
export const shownVersion = async (deps: Pick<Deps, "views">, scope: string, id: string): Promise<number> =>
  (await shownOf(deps, scope, id))?.version ?? 0;
