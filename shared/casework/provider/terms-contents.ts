import type { Answers } from "#contracts/form.ts";
import { reviewEveryWords } from "#contracts/forms/review-every.ts";
import type { FactRow } from "#letters/letter.ts";
import { valueInWords } from "#policy/value-words.ts";
import type { Deps } from "#ports/host.ts";
import { contentsOf, reviewsAgreed } from "#streams/placement/consent/agreed-terms.ts";
import { answerOf } from "#streams/placement/facts.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import type { Choice } from "#streams/placement/recorded.ts";
import { wordsOf } from "../commit/kept-words.ts";
import type { Context } from "../compose/context.ts";
import { rulesOf } from "../rules/rules-in-force.ts";

const meals: Readonly<Record<Choice<"meals", "who">, string>> = {
  provider: "The pupil has free school meals: you give the meal, and the school pays for it.",
  school: "The pupil has free school meals: the school sends the meal.",
  voucher: "The pupil has free school meals: the family has a voucher or payment for them.",
  "not-there": "The pupil is not with you at mealtimes.",
};

const examinations: Readonly<Record<Choice<"provider-checks", "examinations">, string>> = {
  none: "There are none at this age.",
  school: "The school enters the pupil, and tells you in good time.",
  provider: "You enter the pupil, and tell the school in good time.",
};

const lines = (text: unknown): readonly string[] =>
  String(text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const row = (label: string, value: readonly string[]): readonly FactRow[] =>
  value.length > 0 ? [{ label, value }] : [];

/**
 * What the policy asks the agreement to say besides what every agreement says (setting `sla.contents`; WBS 7.11): taken
 * from plan, checks and meals, where it is recorded already. `plan`: the words of the personal plan.
 */
export const contentRows = async (deps: Deps, c: Context, plan: Answers): Promise<readonly FactRow[]> => {
  const { placement: p } = c;
  const contents = contentsOf({ placement: p, rules: rulesOf(p, c.today), today: c.today });
  const has = (...names: readonly string[]) => names.some((name) => contents.has(name));
  const reply = checksReply(p);
  const checks = has("curriculum", "qualifications")
    ? await wordsOf(deps, c.scope, Object.values(reply?.words ?? {}))
    : {};
  const when = (asked: boolean, value: readonly string[]) => (asked ? value : []);
  const meal = answerOf(p, "meals", "who");
  const enters = reply?.answers.examinations;
  return [
    ...row(
      "Curriculum and qualifications",
      when(has("curriculum", "qualifications"), lines(plan.curriculum ?? checks.curriculum)),
    ),
    ...row(
      "Personal development and careers",
      when(has("personal-development", "careers"), lines(plan.development)),
    ),
    ...row("First days", when(has("induction"), lines(plan.induction))),
    ...row("Pastoral care", when(has("pastoral"), lines(plan.pastoral))),
    ...row("Meals", when(has("meals"), lines(meal && meals[meal]))),
    ...row("Tests and examinations", when(has("examinations"), lines(enters && examinations[enters]))),
  ];
};

/** How often the placement is reviewed, and with whom: as agreed, else as the rules say (WBS 7.11). */
export const reviewTerms = ({ placement: p, today }: Context): string => {
  const { settings } = rulesOf(p, today);
  const every = reviewEveryWords(reviewsAgreed(p)) ?? valueInWords(settings["review.cadence"].value);
  const attendees = settings["review.attendees"].value.filter((who) => who !== "provider");
  const others = attendees.length > 0 ? `, with ${valueInWords(attendees)}` : "";
  return `We meet with you to review the placement ${every.toLowerCase()}${others}. What is decided is written down, and you get it.`;
};
