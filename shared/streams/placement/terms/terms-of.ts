import type { FormAnswers } from "#domain/form-answers.ts";
import { isPlain } from "#domain/week/plan.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import { formOf } from "../facts.ts";
import type { Placement } from "../state.ts";
import { answerText, pendingChange } from "../week/planned.ts";
import { classed, classedOfProvider } from "./classed.ts";
import { type TermName, type Terms, termNames } from "./term.ts";

/** No site is the main address: to be at another from then on is a change. */
const mainAddress = "main-address";

const sitesPlanned = (planned: FormAnswers): Pick<Terms, "site" | "afternoon-site"> => {
  const site = answerText(planned, "site") || mainAddress;
  return { site, "afternoon-site": answerText(planned, "afternoon-site") || site };
};

/** Dates and sessions as they are planned; what may be left empty is filled with what is meant by it. */
const weekTerms = (p: Placement): Partial<Terms> => {
  const timetable = p.forms.timetable?.answers;
  if (!timetable) return {};
  const change = pendingChange(p)?.answers;
  const planned = change ?? timetable;
  const without = planned.without;
  return {
    ...Object.fromEntries(
      (Object.keys(classed.timetable) as (keyof typeof classed.timetable)[])
        .filter((field) => "term" in classed.timetable[field])
        .map((field) => [field, answerText(planned, field)]),
    ),
    start: answerText(timetable, "start"),
    "changed-from": answerText(change, "from") || answerText(timetable, "changed-from"),
    pattern: isPlain(planned) ? "" : answerText(planned, "pattern"),
    otherwise: answerText(planned, "otherwise") || "school",
    ...sitesPlanned(planned),
    without: Array.isArray(without) && without.length > 0 ? without.toSorted().join(",") : "nothing",
  };
};

/** What is a term of the provider's facts; how often it moved is not said before it did. */
const providerTerms = (provider: Placement["provider"]): Partial<Terms> => {
  if (!provider) return {};
  const facts = Object.keys(classedOfProvider) as (keyof typeof classedOfProvider)[];
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const is = classedOfProvider[fact];
      return "term" in is ? [[is.term, String(provider[fact] ?? 0)]] : [];
    }),
  );
};

const answered = (p: Placement, form: FormId, field: string): string =>
  answerText(formOf(p, form)?.answers, field);

/** The terms of a placement as they are planned now. */
export const termsOf = (p: Placement): Terms => {
  const found: Partial<Terms> = {
    ...weekTerms(p),
    route: p.route,
    ...providerTerms(p.provider),
    "weekly-cost": answered(p, "provider", "weekly-cost"),
    "carried-by": answered(p, "evidence-o18-journey", "carried-by"),
    midday: answered(p, "hand-over", "who"),
  };
  return Object.fromEntries(termNames.map((name: TermName) => [name, found[name] ?? ""])) as Terms;
};

const forms: readonly string[] = Object.keys(classed);

const mayChange = (e: PlacementEvent): boolean =>
  e.type === "form-submitted" || e.type === "form-corrected" || e.type === "form-taken-back"
    ? forms.includes(e.form)
    : e.type === "route-changed" || e.type === "provider-copied";

/**
 * Keeps what the terms were from each version on, so that every answer and notice can be held against what was before
 * the person. Worked out while folding: placements that began before this was kept have it as well.
 */
export const evolveTerms = (p: Placement, e: PlacementEvent, { at, version }: Meta): Placement => {
  if (!mayChange(e)) return p;
  const terms = termsOf(p);
  const last = p.terms.at(-1)?.terms;
  return last && termNames.every((name) => last[name] === terms[name])
    ? p
    : { ...p, terms: [...p.terms, { version, at, terms }] };
};
