import type { MailOwed } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";

/** A mail that was handed over, and whose it is. */
export type Handed = {
  readonly stream: string;
  readonly mail: MailOwed;
  /** Others that went in the same message: what becomes of it becomes of them. */
  readonly with?: readonly { readonly stream: string; readonly mail: MailOwed }[];
};

/** Beside the hashes of links: looked up by its key alone, before a school is known. */
const scope = "links";

/**
 * Notes whose mail goes out under a key before it is handed over: what comes back from the mail service names the key only, and
 * may come back before the sending is recorded.
 */
export const noteHanded = async (deps: Deps, key: string, body: Handed): Promise<void> => {
  await deps.effects.putIfAbsent({ kind: "sent", scope, key, body });
};

/** Whose mail this is; undefined when this deployment handed over none of that key. */
export const handedMail = async (deps: Deps, key: string): Promise<Handed | undefined> =>
  (await deps.effects.get("sent", scope, key))?.body as Handed | undefined;
