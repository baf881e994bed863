import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { sheetsToGive } from "#streams/placement/own-page/sheets.ts";

const somebody: Fit = ({ placement: p }) =>
  sheetsToGive(p).length > 0 ? undefined : refuse("No sheet of codes waits to be handed over.");

const oneOfThem: Guard<"page-sheet-given"> = ({ placement: p }, s) =>
  sheetsToGive(p).includes(text(s, "to"))
    ? undefined
    : refuse("No sheet of codes waits for this person: make one first.", "to");

export const pageSheetGivenFits: readonly Fit[] = [openOrClosed, somebody];

export const pageSheetGivenTakes: readonly Guard<"page-sheet-given">[] = [
  oneOfThem,
  notAfterToday("on", "The day"),
];
