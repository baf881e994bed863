import type { Contact } from "#domain/contact.ts";
import type { Deps } from "#ports/host.ts";
import { contactsOf } from "./people.ts";

/** What staff are told in place of the reason, which only the safeguarding leads see. */
export const askLead = "this address may not be used: ask the safeguarding lead";

/** The mailbox behind an address: what stands after a plus sign, and capitals, lead to the same one. */
const mailboxOf = (address: string): string => {
  const [name = "", host = ""] = address.trim().toLowerCase().split("@");
  return `${name.split("+")[0] ?? ""}@${host}`;
};

export const isSameMailbox = (a: string, b: string): boolean => mailboxOf(a) === mailboxOf(b);

/**
 * Restricted contacts of a pupil who read this mailbox too, by vault id (catalogue O125): whom a message reaches is judged by
 * person and by address.
 */
export const restrictedReaders = async (
  deps: Deps,
  scope: string,
  contacts: readonly Contact[],
  address: string,
): Promise<readonly string[]> => {
  const restricted = contacts.filter((c) => c.restricted === "yes").map((c) => c.id);
  if (restricted.length === 0) return [];
  const records = await contactsOf(deps, scope, restricted);
  return restricted.filter((id) => {
    const email = records.get(id)?.email;
    return email !== undefined && isSameMailbox(email, address);
  });
};

/** Why a mail may not go to this contact's address; undefined where it may. */
export const withheldFrom = async (
  deps: Deps,
  scope: string,
  contacts: readonly Contact[],
  { to, addresses }: { readonly to: string; readonly addresses: readonly { readonly address: string }[] },
): Promise<string | undefined> => {
  if (!contacts.some((c) => c.id === to)) return undefined;
  for (const { address } of addresses)
    if ((await restrictedReaders(deps, scope, contacts, address)).length > 0) return askLead;
  return undefined;
};
