import { isProfessional } from "#domain/contact.ts";
import type { Met, Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import type { Paper } from "#streams/placement/events/paper.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { endNotice, papersToGive } from "#streams/placement/notice/papers.ts";

/** Which row a letter belongs to: the one at the end, one to somebody at work with the pupil, any other. */
type Of = "end" | "at-work" | "any";

const kindOf = ({ placement: p }: Facts, { notice, to }: Paper): Of => {
  if (notice === endNotice) return "end";
  return p.contacts.some((c) => c.id === to && isProfessional(c)) ? "at-work" : "any";
};

/** Letters on paper to one contact that are not given yet. */
const waiting = (f: Facts, about: string, of: Of): readonly Paper[] =>
  papersToGive(f).filter((paper) => paper.to === about && kindOf(f, paper) === of);

const to = (f: Facts, of: Of): readonly string[] => [
  ...new Set(f.placement.papers.filter((paper) => kindOf(f, paper) === of).map((paper) => paper.to)),
];

const given = (f: Facts, about: string, of: Of): Met | undefined => {
  if (waiting(f, about, of).length > 0) return undefined;
  const last = f.placement.papers.findLast((paper) => paper.to === about && kindOf(f, paper) === of);
  return last && { at: last.at, version: last.version };
};

const row = (
  of: Of,
): Pick<Row, "owner" | "always" | "form" | "outlasts" | "each" | "due" | "met" | "part"> => ({
  part: "paper",
  owner: "attendance-officer",
  always: true,
  form: "paper-given",
  outlasts: true,
  each: (f) => to(f, of),
  due: (f, about) => {
    const first = waiting(f, about, of)[0];
    return (
      first &&
      schoolDaysAfter(f.placement.calendar, dateOf(first.at), targets.paperGiven, "the letter was written")
    );
  },
  met: (f, about) => given(f, about, of),
});

export const paperGivenRows: readonly Row[] = [
  {
    ...row("any"),
    id: "O30",
    title: "Print letters and give them to the parent",
    phase: "active",
  },
  {
    ...row("at-work"),
    id: "O30",
    part: "at-work",
    title: "Tell those at work with the pupil who take no e-mail, by phone or on paper",
    owner: "ap-lead",
    phase: "active",
  },
  {
    ...row("end"),
    id: "O109",
    title: "Print the letter about the end and give it to the parent",
    phase: "reintegration",
    blocks: "process",
  },
];
