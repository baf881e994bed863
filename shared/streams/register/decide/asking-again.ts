import { type Decided, decided } from "#domain/decision.ts";
import type { RegisterEvent } from "../events.ts";
import type { Register } from "../state.ts";
import { request, toAsk } from "./opening.ts";

/** How often a day's link is mailed once more because somebody asks: whoever needs it oftener rings. */
const most = 5;

/**
 * Mails the day's link to the provider's address, because its link for every day has ended today or because somebody asks
 * whose own opens nothing any more. Nothing where nobody is asked about on this day.
 */
export const askAgain = (r: Register, why: "link-ended" | "requested"): Decided<RegisterEvent> =>
  !r.opened || toAsk(r, r.expected).length === 0 || (why === "requested" && r.askedAgain >= most)
    ? decided([])
    : decided([{ type: "asked-again", why }], [request(r)]);
