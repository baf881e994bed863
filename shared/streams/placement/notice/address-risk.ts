import type { Contact } from "#domain/contact.ts";
import type { Placement } from "../state.ts";
import { noticeReaders } from "./notice.ts";
import { isAtOdds, placeDecision } from "./place-told.ts";

/** Who gets a notice that has to name the place, and is not to learn it: which risk wins is decided for each (findings K4.3). */
export const atOddsWithNotice = (p: Placement): readonly Contact[] =>
  noticeReaders(p).filter((contact) => isAtOdds(p, contact));

/** For whom nobody has decided yet: their letter waits. */
export const undecidedPlace = (p: Placement): readonly string[] =>
  atOddsWithNotice(p)
    .map((contact) => contact.id)
    .filter((id) => placeDecision(p, id) === undefined);
