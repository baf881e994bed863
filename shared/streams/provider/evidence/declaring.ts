import type { Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import type { ProviderEvent } from "../events.ts";
import type { Provider } from "../provider.ts";
import { type RollDeclared, rollIn } from "./evidence.ts";

/** Records that staff saw a certificate, of insurance or of what its activities need (catalogue O43); `today` is an ISO London date. */
export const seeCertificate = (
  p: Provider,
  answers: FormAnswers,
  {
    school,
    today,
    what,
  }: { readonly school: string; readonly today: string; readonly what: "insurance" | "certificates" },
): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.");
  const [on, until] = [String(answers.on ?? ""), String(answers.until ?? "")];
  if (on === "" || on > today) return refuse("The date must be today or in the past.", "on");
  if (until <= on) return refuse("It must hold beyond the day on which it was seen.", "until");
  return decided([{ type: `${what}-seen`, on, until, school }]);
};

/**
 * Records the provider's count of its whole full-time roll (catalogue O35): by its own link, or as it told staff. `today` is an
 * ISO London date.
 */
export const declareRoll = (
  p: Provider,
  answers: FormAnswers,
  {
    school,
    today,
    words,
    how = "staff",
  }: {
    readonly school: string;
    readonly today: string;
    readonly words?: Words;
    readonly how?: RollDeclared["how"];
  },
): Decision<ProviderEvent> => {
  if (!p.facts) return refuse("This provider is not known.");
  const on = String(answers.on ?? "");
  if (on === "" || on > today) return refuse("The date must be today or in the past.", "on");
  if (p.roll && on < p.roll.on) return refuse("A later declaration is recorded already.", "on");
  const roll = rollIn(answers, { on, how, school });
  if (!roll) return refuse("Enter how many pupils it teaches full time.", "full-time-pupils");
  if (roll.vulnerable > roll.pupils)
    return refuse(
      "They are a part of all full-time pupils, so there cannot be more of them.",
      "full-time-vulnerable",
    );
  return decided([{ type: "roll-declared", ...roll, ...(words ? { words } : {}) }]);
};
