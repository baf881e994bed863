import type { Deps } from "#ports/host.ts";
import { contactOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { contactsOf } from "../people/people.ts";
import { isSameMailbox } from "../people/shared-address.ts";

/** How the code for somebody's own page reaches them, and nobody else. */
export type CodeChannel = "mail" | "paper";

/**
 * By mail only to an address that nobody else of the pupil's people reads, restricted or not: of a mailbox of two, whoever is
 * quicker would read the other's page (findings K4.1, K4.2). The pupil has codes on paper until they have an address on record.
 */
export const codeChannel = async (
  deps: Deps,
  scope: string,
  p: Placement,
  reader: string,
): Promise<CodeChannel> => {
  if (contactOf(p, reader)?.channel !== "email") return "paper";
  const records = await contactsOf(
    deps,
    scope,
    p.contacts.map((c) => c.id),
  );
  const email = records.get(reader)?.email;
  if (!email) return "paper";
  const shared = [...records].some(
    ([id, record]) => id !== reader && record.email !== undefined && isSameMailbox(record.email, email),
  );
  return shared ? "paper" : "mail";
};
