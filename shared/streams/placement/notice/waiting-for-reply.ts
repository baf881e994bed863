import { standing } from "../evolve/ask.ts";
import { replyTo } from "../facts.ts";
import type { Ask, Placement } from "../state.ts";

/** Why a question of the parents' own is no longer open: they are asked anew, or were not reached in any way. */
const gone: readonly string[] = ["ask-again", "stop-waiting"];

const askedUs = (ask: Ask): boolean => {
  const answer = standing(ask)?.answer;
  return !ask.settled && (answer === "question" || answer === "call-me");
};

/** A page of evidence was answered with a wish to talk, or with a question; `version`: in which. */
const wishesToTalk = (p: Placement, ask: Ask): boolean => {
  const reply = replyTo(p, ask);
  if (!reply || reply.version <= (ask.settledIn ?? 0)) return false;
  const all = Object.values(p.history).flatMap((records) =>
    records.filter((r) => r.version === reply.version),
  );
  return (
    all.some((r) => r.answers.answer === "talk") ||
    Object.values(reply.words).some(
      ({ fields }) => fields.includes("question") || fields.includes("call-when"),
    )
  );
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
  (ask.purpose === "consent" ? standing(ask)?.at : replyTo(p, ask)?.at) ?? ask.askedAt;
