import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";

type Asked = { readonly at: string; readonly version: number };

const given = (p: Placement, to: string, since: number): boolean =>
  recordsOf(p, "page-sheet-given").some((r) => r.answers.to === to && r.version > since);

/** Readers who asked for codes on paper, or for whom a sheet was made, ever. */
export const sheetReaders = (p: Placement): readonly string[] => [
  ...new Set([...(p.pages?.asked ?? []), ...(p.pages?.sheets ?? [])].map(({ to }) => to)),
];

/** What still waits for a sheet to be handed to somebody: that they asked, or that one was made; undefined: nothing does. */
export const sheetOwed = (p: Placement, to: string): Asked | undefined =>
  [...(p.pages?.asked ?? []), ...(p.pages?.sheets ?? [])]
    .filter((e) => e.to === to && !given(p, to, e.version))
    .toSorted((a, b) => a.version - b.version)[0];

/** The hand-over of the latest sheet. */
export const sheetGiven = (p: Placement, to: string): Asked | undefined =>
  recordsOf(p, "page-sheet-given").findLast((r) => r.answers.to === to);

/** Readers to whom a sheet has yet to be handed over, and for whom one has been made. */
export const sheetsToGive = (p: Placement): readonly string[] =>
  sheetReaders(p).filter((to) => {
    const made = p.pages?.sheets.findLast((s) => s.to === to);
    return made !== undefined && !given(p, to, made.version);
  });
