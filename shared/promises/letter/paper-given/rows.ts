import type { Met, Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import type { Paper } from "#streams/placement/events/paper.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { endNotice, papersToGive } from "#streams/placement/notice/papers.ts";

const ofEnd = (paper: Paper): boolean => paper.notice === endNotice;

/** Letters on paper to one contact that are not given yet. */
const waiting = (f: Facts, about: string, end: boolean): readonly Paper[] =>
  papersToGive(f).filter((paper) => paper.to === about && ofEnd(paper) === end);

const to = (f: Facts, end: boolean): readonly string[] => [
  ...new Set(f.placement.papers.filter((paper) => ofEnd(paper) === end).map((paper) => paper.to)),
];

const given = (f: Facts, about: string, end: boolean): Met | undefined => {
  if (waiting(f, about, end).length > 0) return undefined;
  const last = f.placement.papers.findLast((paper) => paper.to === about && ofEnd(paper) === end);
  return last && { at: last.at, version: last.version };
};

const row = (end: boolean): Pick<Row, "owner" | "always" | "form" | "each" | "due" | "met" | "part"> => ({
  part: "paper",
  owner: "attendance-officer",
  always: true,
  form: "paper-given",
  each: (f) => to(f, end),
  due: (f, about) => {
    const first = waiting(f, about, end)[0];
    return (
      first &&
      schoolDaysAfter(f.placement.calendar, dateOf(first.at), targets.paperGiven, "the letter was written")
    );
  },
  met: (f, about) => given(f, about, end),
});

export const paperGivenRows: readonly Row[] = [
  {
    ...row(false),
    id: "O30",
    title: "Print letters and give them to the parent",
    phase: "active",
  },
  {
    ...row(true),
    id: "O109",
    title: "Print the letter about the end and give it to the parent",
    phase: "reintegration",
    blocks: "process",
  },
];
