import { listed } from "#domain/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { consulteeNames, offered, toConsultSeenBy } from "./consulting.ts";
import { type Guard, text, ticked } from "./guarding.ts";
import { the } from "./second-eyes.ts";
import { whoDecides } from "./who-decides.ts";

const excused = "not-consulted";

/**
 * Those whom the rules name decide together (TWE 8.2, ECC 7): whoever records it is one of them, roles that nobody holds
 * are left out, and another may be missing only with the reason. The headteacher never is. Who stands in decides alone.
 */
export const decidedTogether: Guard = (f, s) => {
  const rule = whoDecides(f);
  if (!rule.together || (s.eyes && !s.eyes.decides)) return undefined;
  const there: readonly string[] = [...ticked(s, "decided-by"), ...(s.eyes?.mine ?? [])];
  const missing = rule.roles.filter((role) => !there.includes(role) && !s.eyes?.vacant.includes(role));
  if (missing.length === 0) return undefined;
  const who = listed(missing.map(the));
  if (missing.includes("headteacher"))
    return refuse(
      `The policy has ${who} decide it as well (${rule.clause}). Decide it together.`,
      "decided-by",
    );
  return s.said.includes(excused)
    ? undefined
    : refuse(
        `The policy has ${who} decide it as well (${rule.clause}). Decide it together, or say why not.`,
        "decided-by",
      );
};

/** Before the decision those whom the rules name for this pupil are consulted, or it is said why not (catalogue O5). */
export const consulted: Guard = (f, s) => {
  const missing = toConsultSeenBy(f, s.eyes).filter((who) => !ticked(s, "decided-with").includes(who));
  return missing.length > 0 && !s.said.includes(excused)
    ? refuse(
        `The rules name ${listed(missing.map((who) => consulteeNames[who]))} as well for this pupil (${f.rules.settings["decision.consultees"].won.clause}). Consult them, or say why not.`,
        "decided-with",
      )
    : undefined;
};

/** Each view was heard before it was decided. */
export const heardBefore: Guard = (f, s) => {
  const late = offered(f).find((who) => text(s, `${who}-on`) > text(s, "decided-on"));
  return late
    ? refuse("Somebody is consulted before the decision: enter an earlier day.", `${late}-on`)
    : undefined;
};
