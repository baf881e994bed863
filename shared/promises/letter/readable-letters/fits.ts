import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, notAfterToday, text } from "#promises/deciding/guards/guard.ts";
import { open } from "#promises/deciding/guards/life.ts";
import { readersInNeed } from "#streams/placement/notice/reading-needs.ts";

const somebody: Fit = ({ placement: p }) =>
  readersInNeed(p).length > 0
    ? undefined
    : refuse(
        "Nobody who is written to needs a translation or another format, as their contact’s record says.",
      );

export const readableLettersFits: readonly Fit[] = [open, somebody];

const oneOfThem: Guard<"readable-letters"> = ({ placement: p }, s) =>
  readersInNeed(p).includes(text(s, "to")) ? undefined : refuse("Select somebody who needs it.", "to");

export const readableLettersTakes: readonly Guard<"readable-letters">[] = [
  oneOfThem,
  notAfterToday("on", "The day"),
];
