import { listed } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import type { Role } from "#ids/role.ts";
import { type Fit, type Guard, inPhase } from "#promises/deciding/guards/guard.ts";
import { the } from "#promises/deciding/guards/second-person.ts";
import type { Placement } from "#streams/placement/state.ts";

/** As which roles somebody has a word in the decision that waits. */
export const wordOf = (p: Placement, mine: readonly Role[]): readonly Role[] =>
  (p.proposal?.awaits ?? []).filter((role) => mine.includes(role));

const waits: Fit = ({ placement: p }) =>
  (p.proposal?.awaits.length ?? 0) > 0 ? undefined : refuse("No decision waits for anybody’s agreement.");

export const decisionConfirmedFits: readonly Fit[] = [inPhase("referral"), waits];

/** Nobody agrees for somebody else. */
const isMine: Guard<"decision-confirmed"> = ({ placement: p }, { eyes, by }) => {
  if (p.proposal?.by === by) return refuse("You have recorded this decision: it waits for the others.");
  return wordOf(p, eyes?.mine ?? []).length > 0
    ? undefined
    : refuse(
        `The decision waits for ${listed((p.proposal?.awaits ?? []).map(the))}: nobody agrees for them.`,
      );
};

export const decisionConfirmedTakes: readonly Guard<"decision-confirmed">[] = [isMine];
