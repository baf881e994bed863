import { refuse } from "#domain/decision.ts";
import { type Fit, type Guard, text } from "#promises/deciding/guards/guard.ts";
import { evenAfterwards } from "#promises/deciding/guards/life.ts";
import { here } from "#promises/deciding/guards/review.ts";

const inOrder: Guard<"return-plan"> = (_f, s) => {
  const dates = (["1", "2", "3", "4"] as const).map((n) => text(s, `step-${n}-from`));
  const wrong = dates.findIndex(
    (date, i) => i > 0 && date !== "" && date <= (dates.slice(0, i).findLast(Boolean) ?? ""),
  );
  return wrong > 0 ? refuse("The steps must follow one another.", `step-${wrong + 1}-from`) : undefined;
};

const wholeSteps: Guard<"return-plan"> = (_f, s) => {
  const half = (["2", "3", "4"] as const).find(
    (n) => (text(s, `step-${n}-from`) !== "") !== s.said.includes(`step-${n}`),
  );
  return half ? refuse(`Step ${half} needs both its day and what it is.`, `step-${half}`) : undefined;
};

export const returnPlanFits: readonly Fit[] = [evenAfterwards, here];

export const returnPlanTakes: readonly Guard<"return-plan">[] = [inOrder, wholeSteps];
