import { read, schools } from "#casework/commit/streams.ts";
import { pupilsOf } from "#casework/people/people.ts";
import { heldOf } from "#casework/tasks/acts.ts";
import type { Owed } from "#casework/views/owed.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { fullName, fullNames, initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { Role } from "#ids/role.ts";
import { pageOf } from "#promises/page-of.ts";
import type { School } from "#streams/school/school.ts";
import { heldNow, type Tasks } from "#streams/tasks/tasks.ts";
import { decisionItems } from "./owed/decisions.ts";
import { dutyItems } from "./owed/duties.ts";
import { failureItems } from "./owed/failures.ts";
import { importItems } from "./owed/imports.ts";
import { lapseItems } from "./owed/lapses.ts";
import { matterItems } from "./owed/matters.ts";
import { newsItems } from "./owed/news.ts";
import { recordItems } from "./owed/records.ts";
import { rolesItems } from "./owed/roles.ts";
import { yearItems } from "./owed/years.ts";
import { whose } from "./whose.ts";

/** One thing to do, as a person sees it. */
export type Item = Omit<Owed, "form"> & {
  /** A promise of a placement, or what else is a task of the school. */
  readonly form: string;
  readonly placement: string;
  readonly who: string;
  readonly late: boolean;
  /** Not worth doing yet. */
  readonly later: boolean;
  readonly href: string;
  /** What the role is called that records it, where I only see to it. */
  readonly recordedBy?: string;
  /** By which roles it may be done, where that is not said by its form. */
  readonly roles?: readonly Role[];
};

/** All that needs somebody, and what is known beside it. */
export type Loaded = {
  readonly school: School;
  readonly today: string;
  readonly held: Tasks["held"];
  readonly rows: readonly PlacementRow[];
  /** By due date; what has none comes last. */
  readonly items: readonly Item[];
};

const byDue = (a: Item, b: Item): number => ((a.due || "9999") < (b.due || "9999") ? -1 : 1);

/** The name of a task in addresses and in what is said of it: ids alone. */
export const taskOf = (i: Pick<Item, "placement" | "key" | "form">): string =>
  i.placement && i.form !== "failure" && i.form !== "failure-urgent" ? `${i.placement}.${i.key}` : i.key;

/** Pupils' names as this person may see them, by id. */
const namesIn = async (c: StaffContext, rows: readonly PlacementRow[]) => {
  const names = await pupilsOf(
    c.deps,
    c.scope,
    rows.map((r) => r.pupil),
  );
  const full = fullNames(names);
  return (id: string): string => {
    const pupil = names.get(id);
    if (!pupil) return "Pupil";
    return c.sees("pupil.name") ? (full.get(id) ?? fullName(pupil)) : initialsOf(pupil);
  };
};

const ofRow = (
  c: StaffContext,
  { school, held, today }: Pick<Loaded, "school" | "held" | "today">,
  r: PlacementRow,
  who: string,
): readonly Item[] => {
  const seen = r.owed.flatMap((o) => {
    const task = `${r.id}.${o.key}`;
    const whoseIs = whose(c, school, o, heldNow(held, task, today));
    return whoseIs ? [{ o, recordedBy: whoseIs === "mine" ? "" : whoseIs.recordedBy }] : [];
  });
  // One form may meet several rows of the catalogue: it is one thing to do.
  const forms = seen.filter(
    ({ o, recordedBy }, i) =>
      recordedBy !== "" ||
      seen.findIndex(({ o: other }) => other.form === o.form && other.about === o.about) === i,
  );
  return forms.map(({ o, recordedBy }) => ({
    ...o,
    placement: r.id,
    who,
    late: o.due !== "" && o.due < today,
    later: o.opens > today,
    href: recordedBy ? `/placements/${r.id}` : pageOf(r, o),
    ...(recordedBy ? { recordedBy } : {}),
  }));
};

const ofPlacements = async (
  c: StaffContext,
  l: Pick<Loaded, "school" | "held" | "today" | "rows">,
): Promise<readonly Item[]> => {
  const open = l.rows.filter((r) => r.owed.length > 0);
  const mine = open.map((r) => ({ r, items: ofRow(c, l, r, "") })).filter(({ items }) => items.length > 0);
  const nameOf = await namesIn(
    c,
    mine.map(({ r }) => r),
  );
  return mine.flatMap(({ r, items }) => items.map((i) => ({ ...i, who: nameOf(r.pupil) })));
};

/** What needs this member of staff, from wherever it is owed. */
export const loadToday = async (c: StaffContext): Promise<Loaded> => {
  const today = londonDate(c.deps.clock.now());
  const reads = c.may("placements.read") || c.may("form.referral") || c.may("approvals.read");
  const [rows, { state: school }, held] = await Promise.all([
    reads ? placementRows(c.deps, c.scope) : [],
    read(c.deps, schools, schoolStream(c.at)),
    heldOf(c.deps, c.at),
  ]);
  const l = { school, today, held, rows };
  const items: readonly Item[] = [
    ...(await ofPlacements(c, l)),
    ...(await dutyItems(c)),
    ...(await lapseItems(c)),
    ...(await newsItems(c)),
    ...(await yearItems(c)),
    ...(await failureItems(c)),
    ...(await decisionItems(c)),
    ...(await recordItems(c)),
    ...(await matterItems(c)),
    ...rolesItems(c, school),
    ...(await importItems(c)),
  ];
  return { ...l, items: items.toSorted(byDue) };
};
