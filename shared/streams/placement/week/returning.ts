import { answerOf, type Facts } from "../facts.ts";
import type { Placement } from "../state.ts";

const back: readonly string[] = ["mainstream-full", "mainstream-phased"];

const away: readonly string[] = ["moved-away"];

/** Whether the pupil comes back to this school: expected, until an onward way or another destination is recorded. */
export const returnsToSchool = (p: Placement): boolean => {
  const destination = answerOf(p, "destination", "destination");
  if (destination) return back.includes(destination);
  return p.forms.onward === undefined && !away.includes(answerOf(p, "end", "why"));
};

/** Whether the school teaches only children for whom neither college nor work fits (catalogue O108). */
export const isForYoungest = ({ rules }: Facts): boolean => {
  const taught: readonly string[] = rules.settings["school.phase"].value;
  return taught.length > 0 && taught.every((phase) => ["nursery", "infant", "primary"].includes(phase));
};
