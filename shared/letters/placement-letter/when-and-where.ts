import { counted } from "#domain/date-words.ts";
import type { FactRow, LetterBlock } from "../letter.ts";
import { sessionRows } from "../parts/sessions.ts";
import { dateInWords, sentence } from "../parts/wording.ts";
import type { PlacementFacts } from "./placement-facts.ts";
import { voiceOf } from "./voice.ts";

/** Dates, number of days, times, address, who is there: the union of O26 and the notice contents of SI 2010/1156. */
export function whenAndWhere(facts: PlacementFacts): LetterBlock {
  const { provision } = facts;
  return {
    kind: "facts",
    caption: "Dates, times and place",
    rows: [
      { label: "First day", value: dateInWords(facts.firstDay) },
      endRow(facts.end),
      { label: "Number of days", value: counted(facts.daysRequired, "day") },
      ...sessionRows(facts.sessions),
      { label: "Address", value: [provision.name, ...provision.address] },
      { label: "Phone there", value: provision.phone },
      {
        label: "On the first day, report to",
        value: `${provision.reportTo.name}, ${provision.reportTo.role}`,
      },
      { label: "In charge there", value: `${provision.responsible.name}, ${provision.responsible.role}` },
      { label: `How ${voiceOf(facts).who} will get there`, value: sentence(facts.transport) },
      { label: "What to bring", value: facts.bring },
    ],
  };
}

function endRow(end: PlacementFacts["end"]): FactRow {
  return end.kind === "last-day"
    ? { label: "Last day", value: dateInWords(end.date) }
    : { label: "Longest time", value: `${counted(end.weeks, "week")} from the first day` };
}
