import type { Ask } from "../asks.ts";
import { standing } from "../evolve/ask.ts";
import { repliesTo } from "../facts.ts";
import { answerIn, type Recorded } from "../recorded.ts";
import type { Placement } from "../state.ts";

/** Why a question of the parents' own is no longer open: they are asked anew, or were not reached in any way. */
const gone: readonly string[] = ["ask-again", "stop-waiting"];

const askedUs = (ask: Ask): boolean => {
  const answer = standing(ask)?.answer;
  return !ask.settled && (answer === "question" || answer === "call-me");
};

const asks = (r: Recorded): boolean =>
  Object.values(r.words).some(({ fields }) => fields.includes("question") || fields.includes("call-when"));

/** A page of evidence that was answered last with a wish to talk, or at any time with a question. */
const wishesToTalk = (p: Placement, ask: Ask): boolean => {
  const replies = repliesTo(p, ask);
  const since = replies.filter((r) => r.version > (ask.settledIn ?? 0));
  const last = replies.at(-1)?.version;
  return since.some((r) => asks(r) || (r.version === last && answerIn(r, "answer") === "talk"));
};

/**
 * Questions of ours that were answered with a question or a wish to be called, and nobody has replied yet: whatever has become
 * of our question meanwhile (catalogue O4).
 */
export const waitingForReply = (p: Placement): readonly Ask[] =>
  p.asks.filter((ask) => {
    if (gone.includes(ask.withdrawn ?? "")) return false;
    if (ask.purpose === "consent") return askedUs(ask);
    return ask.purpose === "evidence" && wishesToTalk(p, ask);
  });

/** Since when somebody waits for a reply (ISO instant). */
export const waitsSince = (p: Placement, ask: Ask): string =>
  (ask.purpose === "consent" ? standing(ask)?.at : repliesTo(p, ask).at(-1)?.at) ?? ask.askedAt;
