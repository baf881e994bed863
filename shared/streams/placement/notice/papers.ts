import { isProfessional, lettered } from "#domain/contact.ts";
import type { Meta } from "../events/meta.ts";
import type { Paper, PaperEvent } from "../events/paper.ts";
import type { Facts } from "../facts.ts";
import type { Placement } from "../state.ts";

/** A letter that was not given yet is not given any more once a corrected one takes its place. */
const isReplaced = (p: Paper, e: Extract<PaperEvent, { readonly type: "paper-owed" }>): boolean =>
  p.given === undefined &&
  e.facts.corrects !== undefined &&
  p.to === e.to &&
  p.notice === e.notice &&
  p.facts.form === e.facts.form &&
  p.facts.nth === e.facts.nth;

export const evolvePapers = (
  papers: readonly Paper[],
  e: PaperEvent,
  { at, by, version }: Meta,
): readonly Paper[] => {
  if (e.type === "paper-owed") {
    const { type: _type, ...owed } = e;
    const known = papers.some((p) => p.key === e.key);
    return known ? papers : [...papers.filter((p) => !isReplaced(p, e)), { ...owed, at, version }];
  }
  const given = { how: e.how, on: e.on, by };
  return papers.map((p) => (p.key === e.key ? { ...p, given } : p));
};

/** The letter at the end of a placement, which its close waits for. */
export const endNotice = "placement-ended";

/** Letters that somebody who still may get them has not been given; a contact who may not is not waited for. */
export const papersToGive = ({ placement: p }: Pick<Facts, "placement">): readonly Paper[] => {
  const atWork = p.contacts.filter((c) => isProfessional(c) && c.restricted === "no");
  const allowed = [...lettered(p.contacts), ...atWork].map((c) => c.id);
  return p.papers.filter((paper) => paper.given === undefined && allowed.includes(paper.to));
};

export const paperOf = (p: Placement, key: string): Paper | undefined => p.papers.find((x) => x.key === key);
