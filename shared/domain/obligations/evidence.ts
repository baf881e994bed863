import { consenting } from "../contact.ts";
import { evidenceKey } from "../placement/evidence-key.ts";
import type { Facts, Met, Row } from "./obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

/** Who answers it by mailed link, where it need not be staff who record it. */
export type ByLink = "parents" | "provider";

/**
 * A row of the catalogue that has no page of its own: it is met on the general page, whose fields are its evidence
 * schema (`contracts/forms/evidence-*`), by staff or by mailed link.
 */
export type Evidence = Pick<
  Row,
  "id" | "part" | "title" | "owner" | "phase" | "blocks" | "on" | "settings" | "always" | "notApplicable"
> & {
  readonly byLink?: ByLink;
  /** It is only recorded when it happens, and never owed. */
  readonly whenItHappens?: string;
};

/** The general page's form for a row: `evidence-o32-provider`. */
export const evidenceForm = ({ id, part }: Pick<Row, "id" | "part">): string =>
  `evidence-${id}${part ? `-${part}` : ""}`.toLowerCase();

/** The record that meets it: an answer that asks to talk first, or says no, is no evidence. */
const recordedFor = (f: Facts, form: string, about: string): Met | undefined => {
  const recorded = f.placement.forms[evidenceKey(form, about)];
  return recorded && !["talk", "no"].includes(String(recorded.answers.answer ?? "")) ? recorded : undefined;
};

const isAsked = (f: Facts, form: string, about: string): boolean =>
  f.placement.asks.some(
    (a) =>
      a.purpose === "evidence" &&
      !a.withdrawn &&
      (about === "" || a.to === about) &&
      (a.round ?? "").split(",").includes(form),
  );

const dueInPhase = (f: Facts, phase: Row["phase"]) =>
  f.placement.phase === phase && f.placement.entered.at
    ? schoolDaysAfter(
        f.placement.calendar,
        dateOf(f.placement.entered.at),
        targets.evidence,
        "the placement came to this phase",
      )
    : undefined;

/** The row of a piece of evidence, as gates, lists and reminders read it. */
export const evidenceRow = ({ byLink, whenItHappens, ...row }: Evidence): Row => {
  const form = evidenceForm(row);
  return {
    ...row,
    form,
    ...(byLink === "parents"
      ? { each: (f: Facts) => consenting(f.placement.contacts).map((c) => c.id) }
      : {}),
    notApplicable: (f, about) =>
      row.notApplicable?.(f, about) ??
      (whenItHappens !== undefined && !recordedFor(f, form, about) ? whenItHappens : undefined),
    due: (f, about) => (recordedFor(f, form, about) ? undefined : dueInPhase(f, row.phase)),
    asked: (f, about) => isAsked(f, form, about),
    met: (f, about) => recordedFor(f, form, about),
  };
};
