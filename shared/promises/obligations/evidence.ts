import type { Field, Option } from "#contracts/form.ts";
import { signing } from "#streams/placement/consent/askers.ts";
import { evidenceKey } from "#streams/placement/evidence-key.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { formOf } from "#streams/placement/facts.ts";
import { answerIn } from "#streams/placement/recorded.ts";
import { type Bound, termsSince } from "#streams/placement/terms/bound.ts";
import type { Met, Row } from "./obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";
import { dueAnew, madeFor } from "./terms-held.ts";

/** What a row of the catalogue asks as evidence, beside the day and who did it, which every general page asks. */
export type EvidenceSchema = {
  readonly title: string;
  readonly lead: string;
  readonly fields?: readonly Field[];
  /** Goes on after "asks you to": what a mailed question asks, in a line. */
  readonly asked?: string;
  /** Answered by each parent; by mailed link, or told to staff. */
  readonly parent?: {
    /** What staff are asked of a parent, and what the parent is asked. */
    readonly asks: string;
    readonly asksYou: string;
    readonly text: string;
  };
  /** Answered by the provider by mailed link; staff fill in `fields`. */
  readonly provider?: {
    readonly asks: string;
    readonly text: string;
    readonly options?: readonly Option[];
  };
};

/** Who answers it by mailed link, where it need not be staff who record it. */
export type ByLink = "parents" | "provider";

/**
 * A row of the catalogue that has no page of its own: it is met on the general page, whose fields are its evidence
 * schema (`contracts/forms/evidence-*`), by staff or by mailed link.
 */
export type Evidence = Pick<
  Row,
  | "id"
  | "part"
  | "form"
  | "title"
  | "owner"
  | "phase"
  | "blocks"
  | "on"
  | "settings"
  | "always"
  | "notApplicable"
  | "outlasts"
> & {
  readonly byLink?: ByLink;
  /** The terms that the answer is bound to: others are answered anew. */
  readonly binds?: Bound;
  /** Answers with which it has only been asked for: somebody still has to act. */
  readonly onlyAsked?: readonly string[];
  /** It is only recorded when it happens, and never owed. */
  readonly whenItHappens?: string;
};

/** The record that meets it: an answer that asks to talk first, says no, or only asks, is no evidence. */
const recordedFor = (
  f: Facts,
  form: string,
  about: string,
  onlyAsked: readonly string[] = [],
): Met | undefined => {
  const recorded = formOf(f.placement, evidenceKey(form, about));
  const answer = String(answerIn(recorded, "answer") ?? "");
  return ["talk", "no", ...onlyAsked].includes(answer) ? undefined : recorded;
};

const saysAsked = (f: Facts, form: string, about: string, onlyAsked: readonly string[] = []): boolean =>
  onlyAsked.includes(String(answerIn(formOf(f.placement, evidenceKey(form, about)), "answer") ?? ""));

const isOfNow = (f: Facts, form: string, about: string, binds: Bound | undefined): boolean =>
  !binds || madeFor(f, binds, formOf(f.placement, evidenceKey(form, about))) !== undefined;

const isAsked = (f: Facts, form: string, about: string, binds: Bound | undefined): boolean =>
  f.placement.asks.some(
    (a) =>
      a.purpose === "evidence" &&
      !a.withdrawn &&
      (!binds || a.version >= termsSince(f.placement, binds)) &&
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
export const evidenceRow = ({ byLink, whenItHappens, onlyAsked, binds, ...row }: Evidence): Row => {
  const { form } = row;
  const met = (f: Facts, about: string) => {
    const record = recordedFor(f, form, about, onlyAsked);
    return binds ? madeFor(f, binds, record) : record;
  };
  const first = (f: Facts) => dueInPhase(f, row.phase);
  return {
    ...row,
    ...(byLink === "parents" ? { each: (f: Facts) => signing(f.placement).map((c) => c.id) } : {}),
    notApplicable: (f, about) =>
      row.notApplicable?.(f, about) ??
      (whenItHappens !== undefined && !met(f, about) ? whenItHappens : undefined),
    due: (f, about) =>
      met(f, about) ? undefined : binds ? dueAnew(binds, targets.evidence, first)(f, about) : first(f),
    asked: (f, about) =>
      isAsked(f, form, about, binds) ||
      (isOfNow(f, form, about, binds) && saysAsked(f, form, about, onlyAsked)),
    met,
  };
};
