import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, text } from "#promises/deciding/guards/guard.ts";
import { openOrClosed } from "#promises/deciding/guards/life.ts";
import { toReadTo } from "#streams/placement/notice/read-aloud.ts";

const somebody: Fit = ({ placement: p }) =>
  toReadTo(p).length > 0 ? undefined : refuse("Nothing waits to be read to anybody.");

const oneOfThem: Guard<"letters-read"> = ({ placement: p }, s) =>
  toReadTo(p).includes(text(s, "to")) ? undefined : refuse("Nothing waits to be read to this person.", "to");

export const lettersReadFits: readonly Fit[] = [openOrClosed, somebody];

export const lettersReadTakes: readonly Guard<"letters-read">[] = [oneOfThem];
