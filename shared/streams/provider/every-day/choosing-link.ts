import type { MailOwed, Words } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Provider } from "../provider.ts";
import type { SignOff } from "../sign-off.ts";
import type { SignOffEvent } from "../sign-off-events.ts";
import { standingLinkKey } from "./standing-link.ts";
import type { StandingLinkEnd } from "./standing-link-events.ts";

/** The end of the school year, and of the next one from July on: links under an earlier key are taken for longer than that. */
export const standingLinkUntil = (today: string): string => {
  const year = Number(today.slice(0, 4));
  return `${today.slice(5) < "07-01" ? year : year + 1}-08-31`;
};

const mail = (s: SignOff): MailOwed => {
  const round = `v${s.version + 1}`;
  return {
    key: standingLinkKey(s.id, { round }),
    notice: "standing-link",
    to: "provider",
    facts: { what: "standing-link", round },
  };
};

/**
 * The provider chooses a link for every day in place of a mail each morning. It goes by mail to the address that the school
 * holds, and never to whoever asks; one from before opens nothing any more.
 */
export const chooseStandingLink = (
  s: SignOff,
  provider: Provider,
  today: string,
  name: Words | undefined,
): Decision<SignOffEvent> =>
  provider.facts
    ? decided(
        [
          {
            type: "standing-link-chosen",
            of: provider.addresses,
            until: standingLinkUntil(today),
            ...(name ? { name } : {}),
          },
        ],
        [mail(s)],
      )
    : refuse("This provider is not known.");

/** Either side ends it by one tap, or it has come to its end by itself. */
export const endStandingLink = (s: SignOff, why: StandingLinkEnd, name?: Words): Decision<SignOffEvent> =>
  s.standingLink && !s.standingLink.ended
    ? decided([{ type: "standing-link-ended", why, ...(name ? { name } : {}) }])
    : refuse("There is no link for every day that could be ended.");
