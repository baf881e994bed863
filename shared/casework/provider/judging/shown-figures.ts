import {
  type ShownNumber,
  shownNumber,
  shownParts,
  shownShare,
  tellsOfSomebody,
} from "#domain/small-numbers.ts";
import type { ProviderFigures } from "./figures.ts";

/** Figures as a reader may see them: whoever may not see pupils gets no number by which one could be known. */
export type ShownFigures = {
  readonly pupils: ShownNumber;
  /** Whole per cent of the sessions that count; undefined where none counts, or it may not be shown. */
  readonly attendance: number | undefined;
  readonly attended: ShownNumber;
  readonly possible: ShownNumber;
  readonly unconfirmed: ShownNumber;
  readonly incidents: ShownNumber;
  readonly goingOn: ShownNumber;
  readonly outcomes: Readonly<Record<string, ShownNumber>>;
  /** Pounds; undefined where there is nothing, or it may not be shown. */
  readonly cost: number | undefined;
  readonly perPupil: number | undefined;
  readonly perSession: number | undefined;
};

const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part * 100) / whole);

const divided = (pounds: number, by: number): number | undefined =>
  pounds === 0 || by === 0 ? undefined : Math.round(pounds / by);

const costs = (f: ProviderFigures) => ({
  cost: f.cost === 0 ? undefined : f.cost,
  perPupil: divided(f.cost, f.pupils),
  perSession: divided(f.cost, f.attended),
});

const noCosts = { cost: undefined, perPupil: undefined, perSession: undefined } as const;

/** Everything, for who works with pupils. */
export const wholeFigures = (f: ProviderFigures): ShownFigures => ({
  ...f,
  attendance: share(f.attended, f.possible),
  ...costs(f),
});

/** With small numbers held back: of fewer than five pupils neither breakdown, share nor cost is shown. */
export const heldBackFigures = (f: ProviderFigures): ShownFigures => {
  const few = tellsOfSomebody(f.pupils);
  const parts = shownParts({ ...f.outcomes, "going-on": f.goingOn });
  const { "going-on": goingOn = 0, ...outcomes } = parts as Record<string, ShownNumber>;
  return {
    pupils: shownNumber(f.pupils),
    attendance: shownShare(f.attended, f.possible, f.pupils),
    attended: few ? "not shown" : f.attended,
    possible: few ? "not shown" : f.possible,
    unconfirmed: few ? "not shown" : f.unconfirmed,
    incidents: few ? "not shown" : shownNumber(f.incidents),
    goingOn: few ? "not shown" : goingOn,
    outcomes: few ? {} : outcomes,
    ...(few ? noCosts : costs(f)),
  };
};
