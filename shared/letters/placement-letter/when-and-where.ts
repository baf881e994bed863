import type { Said } from "../layout.ts";
import { type FactRow, type LetterBlock, table } from "../letter.ts";
import { sessionRows } from "../parts/sessions.ts";
import type { PlacementLetterFacts } from "./facts.ts";
import type { PlacementBodyWords } from "./words.ts";

/** Dates, number of days, times, address, who is there: the union of O26 and the notice contents of SI 2010/1156. */
export function whenAndWhere(
  facts: PlacementLetterFacts,
  { table: say, shared }: Said<PlacementBodyWords>,
): LetterBlock {
  const { provision, end } = facts;
  const endRow: FactRow =
    end.kind === "last-day"
      ? { label: shared.lastDay, value: shared.date(end.date) }
      : { label: say.longestTime, value: say.weeks(end.weeks) };
  return table(say.caption, [
    { label: shared.firstDay, value: shared.date(facts.firstDay) },
    endRow,
    { label: say.daysRequired, value: say.days(facts.daysRequired) },
    ...(facts.withheld ? [] : sessionRows(facts.sessions, shared)),
    { label: say.address, value: [provision.name, ...provision.address] },
    { label: say.phone, value: provision.phone },
    ...(facts.withheld ? [] : there(facts, say, shared)),
  ]);
}

/** Who is there, how the pupil comes there and with what: for nobody from whom the place is withheld. */
function there(
  facts: PlacementLetterFacts,
  say: Said<PlacementBodyWords>["table"],
  shared: Said<PlacementBodyWords>["shared"],
): readonly FactRow[] {
  const { provision } = facts;
  return [
    { label: say.reportTo, value: say.person(provision.reportTo) },
    { label: say.inCharge, value: say.person(provision.responsible) },
    { label: say.transport(facts), value: shared.sentence(facts.transport) },
    { label: say.bring, value: facts.bring },
  ];
}
