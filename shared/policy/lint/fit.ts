import { listed } from "#domain/calendar/date-words.ts";
import { valueInWords } from "../value-words.ts";
import { statementsOn } from "./compared.ts";
import { cited, type Finding, type Lint, type LintContext } from "./finding.ts";
import type { Known } from "./known.ts";

type Fit = Known["fits"][number];

const phasesOf = ({ profile }: LintContext): readonly string[] =>
  statementsOn(profile, "school.phase").flatMap((s) => (Array.isArray(s.is) ? s.is.map(String) : []));

/** A phase that is only asked at set-up is not known, and nothing is unfit for it. */
const unfit = (fit: Fit, phases: readonly string[]): boolean =>
  fit.phases !== undefined &&
  phases.length > 0 &&
  !phases.includes("asked-at-set-up") &&
  !phases.some((phase) => fit.phases?.includes(phase));

const phaseFinding = (fit: Fit, clauses: readonly string[], context: LintContext): Finding => ({
  rule: "unfit-for-phase",
  grade: "defect",
  clause: cited(context.profile, clauses),
  says: `${fit.title} is asked of a school for the phase ${valueInWords(phasesOf(context))}; it belongs to ${listed(fit.phases ?? [])} schools.`,
  remedy: "Strike it, or say what takes its place for children of this age.",
});

const schoolsOnly = (fit: Fit, clauses: readonly string[], context: LintContext): Finding => ({
  rule: "cannot-be-met",
  grade: "defect",
  clause: cited(context.profile, clauses),
  says: `${fit.title} is asked even where the provider is not a school; only schools can do it.`,
  ...(fit.law === undefined ? {} : { law: fit.law }),
  remedy: "Ask it only where the provider is itself a school.",
});

/** What the text asks and the school's phase, or the kind of provider, makes senseless. */
export const misfits: Lint = (context) =>
  context.known.fits.flatMap((fit) => {
    const asks = context.document.asks.filter((a) => a.what === fit.id);
    const everywhere = asks.filter((a) => a.ofEveryProvider);
    return [
      ...(asks.length > 0 && unfit(fit, phasesOf(context))
        ? [
            phaseFinding(
              fit,
              asks.map((a) => a.clause),
              context,
            ),
          ]
        : []),
      ...(everywhere.length > 0 && fit.onlySchools
        ? [
            schoolsOnly(
              fit,
              everywhere.map((a) => a.clause),
              context,
            ),
          ]
        : []),
    ];
  });
