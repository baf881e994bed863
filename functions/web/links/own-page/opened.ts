import type { CodeChannel } from "#casework/own-page/channel.ts";
import type { Request } from "#door/request.ts";
import { cookie, cookieName, sealed, unsealed } from "#door/sealed.ts";
import type { Deps } from "#ports/host.ts";

const purpose = "own-page";

/** How long a page stays open after its code: long enough to read and to write, on a phone that others use too. */
const seconds = 30 * 60;

/** What a session is judged by: the link, and how a code reaches this reader now. */
type Page = { readonly key: string; readonly channel: CodeChannel };

const nameOf = ({ key }: Page): string => `wm-own-${key.slice(0, 12)}`;

/** The Set-Cookie value once a code was right; `how`: how that code had come. */
export const keepOpened = async (deps: Deps, page: Page, how: CodeChannel): Promise<string> =>
  cookie(deps, nameOf(page), await sealed(deps, purpose, { key: page.key, how }, seconds), seconds);

/** The Set-Cookie value that closes it. */
export const closeOpened = (deps: Deps, page: Page): string => cookie(deps, nameOf(page), "", 0);

/**
 * Whether this browser has it open. A session that a mailed code began is over at once when codes are no longer mailed to this
 * reader: somebody else reads the mailbox now.
 */
export const isOpened = async (deps: Deps, request: Request, page: Page): Promise<boolean> => {
  const facts = await unsealed(deps, purpose, request.cookies[cookieName(deps, nameOf(page))]);
  return facts?.key === page.key && (facts.how === "paper" || facts.how === page.channel);
};
