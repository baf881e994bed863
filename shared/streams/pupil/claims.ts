import { longDate } from "#domain/calendar/date-words.ts";
import { schoolYearOf } from "#domain/calendar/school-year.ts";
import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { type Clash, clashesOf, clashWords } from "#domain/week/overlap.ts";
import type { WeekPart } from "#domain/week/part.ts";
import { providerDays } from "#domain/week/plan.ts";

/** Why a pupil needs a second placement while another is open; its words are in the vault. */
export type Beside = { readonly reason: string; readonly words: Words };

/** Claims on a pupil: made before the placement's own stream, idempotent by placement. */
export type ClaimEvent =
  | { readonly type: "referral-claimed"; readonly placement: string; readonly beside?: Beside }
  | { readonly type: "referral-released"; readonly placement: string }
  /** The sessions of the week that a placement takes; a later one of the same placement replaces it. */
  | { readonly type: "week-claimed"; readonly part: WeekPart }
  | { readonly type: "week-released"; readonly placement: string }
  /** A request for flexi-schooling, on the ISO date on which it came. */
  | { readonly type: "flexi-asked"; readonly placement: string; readonly on: string };

export type Claims = {
  /** Placements whose referral or run is open, the earliest first. */
  readonly open: readonly { readonly placement: string; readonly beside?: Beside }[];
  /** The latest of them. */
  readonly openPlacement: string | undefined;
  readonly placements: readonly string[];
  /** What each open placement takes of the week. */
  readonly weeks: readonly WeekPart[];
  /** Requests for flexi-schooling, the earliest first. */
  readonly flexiAsked: readonly { readonly placement: string; readonly on: string }[];
};

export const noClaims: Claims = {
  open: [],
  openPlacement: undefined,
  placements: [],
  weeks: [],
  flexiAsked: [],
};

const withOpen = (c: Claims, open: Claims["open"]): Claims => ({
  ...c,
  open,
  openPlacement: open.at(-1)?.placement,
  weeks: c.weeks.filter((w) => open.some((o) => o.placement === w.placement)),
});

export const evolveClaims = (c: Claims, e: ClaimEvent): Claims => {
  const others = (placement: string) => c.open.filter((o) => o.placement !== placement);
  switch (e.type) {
    case "referral-claimed": {
      const { placement, beside } = e;
      const placements = [...new Set([...c.placements, placement])];
      const one = beside ? { placement, beside } : { placement };
      return { ...withOpen(c, [...others(placement), one]), placements };
    }
    case "referral-released":
      return withOpen(c, others(e.placement));
    case "week-claimed":
      return { ...c, weeks: [...c.weeks.filter((w) => w.placement !== e.part.placement), e.part] };
    case "week-released":
      return { ...c, weeks: c.weeks.filter((w) => w.placement !== e.placement) };
    case "flexi-asked": {
      const { placement, on } = e;
      return {
        ...c,
        flexiAsked: [...c.flexiAsked.filter((f) => f.placement !== placement), { placement, on }],
      };
    }
  }
};

type Claimed = Claims & {
  readonly version: number;
  readonly erasedAt?: string;
  readonly leftOn?: string;
  readonly mergedInto?: string;
};

const isOpen = (c: Claims, placement: string): boolean => c.open.some((o) => o.placement === placement);

/** Claims the pupil for one referral; a second one while another is open needs its reason (edge list 4.1: two providers in a week). */
export const claimReferral = (c: Claimed, placement: string, beside?: Beside): Decision<ClaimEvent> => {
  if (c.version === 0 || c.erasedAt !== undefined) return refuse("This pupil is not known.");
  if (isOpen(c, placement)) return decided([]);
  if (c.mergedInto !== undefined)
    return refuse("This record has become part of another one of the same child. Open that one.");
  if (c.leftOn !== undefined)
    return refuse(
      `This pupil left the school on ${longDate(c.leftOn)}. Record on the pupil’s page that they are back.`,
    );
  if (c.open.length > 0 && !beside)
    return refuse(
      "This pupil already has an open referral or placement. If another is needed beside it, say why.",
      "beside",
    );
  const claimed = { type: "referral-claimed", placement } as const;
  return decided([beside ? { ...claimed, beside } : claimed]);
};

export const releaseReferral = (c: Claims, placement: string): Decision<ClaimEvent> =>
  isOpen(c, placement) ? decided([{ type: "referral-released", placement }]) : decided([]);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the pupil's other open placements take of the week. */
export const weeksBeside = (c: Claims, placement: string): readonly WeekPart[] =>
  c.weeks.filter((w) => w.placement !== placement);

const overlap = (c: Claims, part: WeekPart, today: string) => {
  for (const other of weeksBeside(c, part.placement)) {
    const clashes = clashesOf(part, other, today);
    if (clashes.length > 0) return { clashes, other };
  }
  return undefined;
};

/** The question of the form that asks about a day. */
const fieldOf = (part: WeekPart, { weekday, week }: Clash): string => {
  const day = providerDays[weekday] ?? "monday";
  const { weeks } = part.next ?? part;
  if (!weeks) return day;
  return weeks.b ? `${week ?? "a"}-${day}` : `on-${day}`;
};

/**
 * Claims a placement's sessions of the week; refused where another placement of the pupil has them, with its days named.
 * `today`: ISO London date; days before it are over.
 */
export const claimWeek = (c: Claims, part: WeekPart, today = ""): Decision<ClaimEvent> => {
  const found = overlap(c, part, today);
  if (found)
    return refuse(
      `Another placement of this pupil has ${clashWords(found.clashes)} already. Choose other sessions here, or change that placement first.`,
      found.clashes[0] ? fieldOf(part, found.clashes[0]) : "",
    );
  return keepWeek(c, part);
};

/** The same of what is recorded already and only tells it anew: an earlier end, another route, a claim taken back. */
export const keepWeek = (c: Claims, part: WeekPart): Decision<ClaimEvent> => {
  const before = c.weeks.find((w) => w.placement === part.placement);
  return !isOpen(c, part.placement) || same(before, part)
    ? decided([])
    : decided([{ type: "week-claimed", part }]);
};

export const releaseWeek = (c: Claims, placement: string): Decision<ClaimEvent> =>
  c.weeks.some((w) => w.placement === placement)
    ? decided([{ type: "week-released", placement }])
    : decided([]);

/**
 * Claims a request for flexi-schooling. There is usually no second one in the same school year (catalogue O117; WBS 10.4):
 * with a reason it is taken all the same.
 */
export const claimFlexi = (
  c: Claims,
  {
    placement,
    on,
    reasoned,
  }: { readonly placement: string; readonly on: string; readonly reasoned: boolean },
): Decision<ClaimEvent> => {
  const before = c.flexiAsked.find(
    (f) => f.placement !== placement && schoolYearOf(f.on) === schoolYearOf(on),
  );
  if (before && !reasoned)
    return refuse(
      `There was a request on ${longDate(before.on)}, in the same school year. A second one is not usually taken: if it is, say why.`,
      "another-why",
    );
  return c.flexiAsked.some((f) => f.placement === placement && f.on === on)
    ? decided([])
    : decided([{ type: "flexi-asked", placement, on }]);
};
