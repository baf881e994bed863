import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { madeFor } from "#promises/obligations/terms-held.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { holdsAnswer } from "#streams/placement/records.ts";
import { dueWithTerms } from "../due-with-terms.ts";

/** What another provider was told is not known to this one. */
const informed = (f: Facts) => madeFor(f, "at-provider", formOf(f.placement, "information-shared"));

/** Answered by the latest record that tells of Early Help; one that leaves the provider out calls for more (TMP 8). */
const earlyHelpRow: Row = called({
  id: "O57",
  part: "early-help",
  on: hasProvider,
  title: "Involve the provider in Early Help",
  owner: "dsl",
  phase: "commissioning",
  always: true,
  form: "information-shared",
  by: (f) => (holdsAnswer(informed(f), "early-help", "not-yet") ? informed(f) : undefined),
  due: (f, by) =>
    schoolDaysAfter(
      f.placement.calendar,
      dateOf(by.at),
      targets.earlyHelp,
      "it was recorded that there is Early Help",
    ),
  otherwise: "No Early Help, or process like it, is recorded.",
  answered: (f) => (holdsAnswer(informed(f), "early-help", "involved") ? informed(f) : undefined),
});

export const informationSharedRows: readonly Row[] = [
  {
    id: "O57",
    part: "information",
    on: hasProvider,
    title: "Share with the provider what it must know of the pupil",
    owner: "dsl",
    phase: "commissioning",
    blocks: "process",
    always: true,
    form: "information-shared",
    due: dueWithTerms,
    met: informed,
  },
  {
    id: "O33",
    part: "sharing",
    on: hasProvider,
    title: "Share information on a lawful basis, in plain words",
    owner: "dsl",
    phase: "commissioning",
    form: "information-shared",
    due: dueWithTerms,
    met: informed,
  },
  earlyHelpRow,
];
