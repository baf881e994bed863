import { type Refusal, refuse } from "#domain/decision.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import type { ProviderHeld } from "#streams/placement/events/held.ts";
import { ended, type Facts } from "#streams/placement/facts.ts";
import type { Phase } from "#streams/placement/phase.ts";
import {
  type AnswersTo,
  type AnswerText,
  type Choice,
  type FieldOf,
  textIn,
  ticksIn,
} from "#streams/placement/recorded.ts";
import type { Counted } from "#streams/provider/roll/roll.ts";
import type { Eyes } from "./eyes.ts";

export type Submission<F extends FormId = FormId> = {
  readonly form: F;
  readonly answers: AnswersTo<F>;
  /** Names of the private fields that were filled in. */
  readonly said: readonly string[];
  readonly by: string;
  /** The provider chosen, for the form that chooses it. */
  readonly provider?: ProviderFacts;
  /** What the school holds of it. */
  readonly held?: ProviderHeld;
  /** Who else could record it, for a decision of two. */
  readonly eyes?: Eyes;
  /** Full-time pupils whom all schools of the trust have at the provider, where a form judges it. */
  readonly counted?: Counted;
};

/** Whether a promise fits a placement as it stands: the reason why not, or nothing. */
export type Fit = (f: Facts) => Refusal | undefined;

/** What must hold before a form is taken: a refusal, or undefined. */
export type Guard<F extends FormId = FormId> = (f: Facts, s: Submission<F>) => Refusal | undefined;

/** An answer as text; "" where it was not asked. */
export const text = <F extends FormId, K extends FieldOf<F>>(s: Submission<F>, field: K): AnswerText<F, K> =>
  textIn(s, field);

/** The ticks of a field with several. */
export const ticked = <F extends FormId, K extends FieldOf<F>>(
  s: Submission<F>,
  field: K,
): readonly Choice<F, K>[] => ticksIn(s, field);

export const notAfterToday =
  <F extends FormId>(field: FieldOf<F>, what: string): Guard<F> =>
  (f, s) =>
    text(s, field) > f.today ? refuse(`${what} must be today or in the past.`, field) : undefined;

export const inPhase =
  (...phases: readonly Phase[]): Fit =>
  (f) =>
    phases.includes(f.placement.phase)
      ? undefined
      : refuse(
          "The placement has moved on: this can no longer be recorded here. Open the placement to see what is due now.",
        );

export const after =
  (form: FormId, what: string): Fit =>
  (f) =>
    f.placement.forms[form] ? undefined : refuse(`First ${what}.`);

export const notEnded: Fit = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;
