import { contactsOf, providerOf } from "#casework/people/people.ts";
import { costIn, costInAll, weeklyCost } from "#casework/placement/cost.ts";
import { type Figure, figuresBy } from "#casework/sheets/figures.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { mondayOf } from "#domain/calendar/week-letter.ts";
import { hasProvider } from "#domain/routes.ts";
import type { StaffContext } from "#door/context.ts";
import { isAction } from "#promises/permissions.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { PlacementModel, ShownObligation } from "./model.ts";

/** Somebody to ring about a placement. */
export type Person = { readonly name: string; readonly what: string; readonly phone: string };

export type Money = { readonly weekly: number; readonly soFar: number; readonly inAll?: number };

/** What one screen tells besides the state. */
export type Glance = {
  /** What keeps the phase from closing, or is overdue: what is late first. */
  readonly blocks: readonly ShownObligation[];
  /** What comes next, with its day and owner. */
  readonly dates: readonly {
    readonly date: string;
    readonly owed: readonly Pick<ShownObligation, "title" | "owner">[];
  }[];
  readonly people: readonly Person[];
  readonly attendance: readonly (Figure & { readonly label: string })[];
  readonly money?: Money;
};

const isOpen = (o: ShownObligation): boolean => o.state === "owed" || o.state === "asked";

const byDue = (a: ShownObligation, b: ShownObligation): number =>
  (a.due ?? "9999").localeCompare(b.due ?? "9999");

/** Rows of one form are one thing to do. */
const oncePerForm = (all: readonly ShownObligation[]): readonly ShownObligation[] =>
  all.filter((o, i) => all.findIndex((x) => x.form === o.form && x.about === o.about) === i);

const blocksOf = (m: PlacementModel): readonly ShownObligation[] =>
  oncePerForm(
    m.obligations
      .filter((o) => isOpen(o) && (o.late || (o.phase === m.phase && o.blocks !== undefined && o.ready)))
      .toSorted((a, b) => Number(b.late) - Number(a.late) || byDue(a, b)),
  );

/** So many dates are told; the others stand in the plan ahead. */
const datesTold = 3;

/** The next days on which something is owed, each with all that is owed on it. */
const datesOf = (m: PlacementModel, today: string): Glance["dates"] => {
  const ahead = oncePerForm(m.obligations.filter((o) => isOpen(o) && (o.due ?? "") >= today).toSorted(byDue));
  return [...Map.groupBy(ahead, (o) => o.due ?? "")]
    .slice(0, datesTold)
    .map(([date, all]) => ({ date, owed: all.map(({ title, owner }) => ({ title, owner })) }));
};

const relations: Readonly<Partial<Record<string, string>>> = {
  parent: "Parent",
  carer: "Carer",
  "foster-carer": "Foster carer",
  "social-worker": "Social worker",
  "virtual-school": "Virtual school",
  "local-authority": "Local authority",
  "welfare-officer": "Pupil welfare officer",
};

const peopleOf = async (c: StaffContext, p: Placement): Promise<readonly Person[]> => {
  const provider = p.provider && (await providerOf(c.deps, c.at.tenant, p.provider.id));
  const own = provider
    ? [{ name: provider.contact || provider.name, what: provider.name, phone: provider.phone }]
    : [];
  if (!c.sees("contact.details")) return own;
  const may = p.contacts.filter((k) => k.restricted !== "yes");
  const records = await contactsOf(
    c.deps,
    c.scope,
    may.map((k) => k.id),
  );
  return [
    ...may.map((k) => ({
      name: records.get(k.id)?.name ?? "A contact whose record is gone",
      what: relations[k.relationship] ?? "Contact",
      phone: records.get(k.id)?.phone ?? "",
    })),
    ...own,
  ];
};

const attendanceOf = async (c: StaffContext, p: Placement, start: string): Promise<Glance["attendance"]> => {
  const today = londonDate(c.deps.clock.now());
  if (!c.may("attendance.read") || !hasProvider(p.route) || start === "" || start > today) return [];
  const of = async (label: string, from: string) => {
    const [figure] = await figuresBy(c.deps, c.scope, { from, to: today }, "pupil", undefined, p.pupil);
    return figure ? [{ ...figure, label }] : [];
  };
  const week = mondayOf(today);
  return [
    ...(week > start && p.phase !== "closed" ? await of("This week", week) : []),
    ...(await of("Since the first day", start)),
  ];
};

const moneyOf = (c: StaffContext, p: Placement): Money | undefined => {
  const weekly = weeklyCost(p);
  if (weekly === undefined || !(isAction("form.provider") && c.may("form.provider"))) return undefined;
  const inAll = costInAll(p);
  const soFar = costIn(p, { from: "0000", to: londonDate(c.deps.clock.now()) });
  return { weekly, soFar, ...(inAll === undefined ? {} : { inAll }) };
};

/** What the placement's page tells at a glance: what blocks, what comes next, whom to ring, attendance, money. */
export const glanceOf = async (c: StaffContext, p: Placement, m: PlacementModel): Promise<Glance> => {
  const money = moneyOf(c, p);
  const [people, attendance] = await Promise.all([peopleOf(c, p), attendanceOf(c, p, m.start)]);
  return {
    blocks: blocksOf(m),
    dates: datesOf(m, londonDate(c.deps.clock.now())),
    people,
    attendance,
    ...(money ? { money } : {}),
  };
};
