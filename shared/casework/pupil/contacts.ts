import type { Answers } from "#contracts/form.ts";
import { type ContactRecord, contactRecord } from "#contracts/people.ts";
import type { Contact } from "#domain/contact.ts";
import type { Refusal } from "#domain/decision.ts";
import { pupilStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Pupil, recordContact } from "#streams/pupil/pupil.ts";
import { execute } from "../commit/execute.ts";
import { pupils, read } from "../commit/streams.ts";
import { contactRecordOf } from "../people/people.ts";
import { idFrom, type Sender } from "./enter-pupil.ts";

/** What rules need of a contact, from valid answers to the contact form. */
const factsOf = (id: string, a: Answers): Contact => ({
  id,
  relationship: a.relationship as Contact["relationship"],
  parentalResponsibility: a["parental-responsibility"] as Contact["parentalResponsibility"],
  livesWith: a["lives-with"] as Contact["livesWith"],
  mayConsent: a["may-consent"] as Contact["mayConsent"],
  getsLetters: a["gets-letters"] as Contact["getsLetters"],
  getsAddress: a["gets-address"] as Contact["getsAddress"],
  restricted: a.restricted as Contact["restricted"],
  channel: a.channel as Contact["channel"],
  emailNotices: a["email-notices"] === "yes" ? "yes" : "no",
  ...(a.delegated === "yes" || a.delegated === "no" ? { delegated: a.delegated } : {}),
});

const inVault = ["name", "source", "email", "phone", "address", "language", "format", "restriction"] as const;

const kept = (a: Readonly<Partial<Record<string, Answers[string]>>>): Answers =>
  Object.fromEntries(
    inVault.flatMap((name) => {
      const value = a[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const recordOf = (a: Answers): ContactRecord => contactRecord.parse(kept(a));

/** What is on record of a contact as answers to the contact form, so that a correction begins from it. */
export const contactAnswers = (contact: Contact, record: ContactRecord | undefined): Answers => ({
  relationship: contact.relationship,
  "parental-responsibility": contact.parentalResponsibility,
  "lives-with": contact.livesWith,
  "may-consent": contact.mayConsent,
  "gets-letters": contact.getsLetters,
  "gets-address": contact.getsAddress,
  channel: contact.channel,
  ...(contact.channel === "email" ? { "email-notices": contact.emailNotices } : {}),
  restricted: contact.restricted,
  ...(contact.delegated ? { delegated: contact.delegated } : {}),
  ...(record ? kept(record) : {}),
});

/** Answers that were not asked of this person keep what is on record. */
export type ContactChange = {
  readonly pupil: string;
  /** The contact that is corrected; without it a new one is made, whose id follows from the command. */
  readonly contact?: string;
  readonly answers: Answers;
  /** Names of the fields that this person was not shown. */
  readonly kept: readonly string[];
};

const withKept = async (deps: Deps, scope: string, pupil: Pupil, change: ContactChange): Promise<Answers> => {
  const before = pupil.contacts.find((each) => each.id === change.contact);
  if (!before || change.kept.length === 0) return change.answers;
  const stored = contactAnswers(before, await contactRecordOf(deps, scope, before.id));
  const unasked = Object.entries(stored).filter(([name]) => change.kept.includes(name));
  return { ...change.answers, ...Object.fromEntries(unasked) };
};

/**
 * Records a new or corrected contact: judged first, so that a refusal leaves the vault as it was; then the vault;
 * then one commit, which each open placement of the pupil learns of.
 */
export const recordContactFrom = async (
  deps: Deps,
  sender: Sender,
  change: ContactChange,
): Promise<{ readonly contact: string } | Refusal> => {
  const scope = scopeOf(sender.at);
  const stream = pupilStream(sender.at, change.pupil);
  const { state } = await read(deps, pupils, stream);
  const id = change.contact ?? idFrom("contact", sender);
  if (state.commands.get(sender.command)) return { contact: id };
  const answers = await withKept(deps, scope, state, change);
  const contact = factsOf(id, answers);
  const judged = recordContact(state, contact);
  if (judged.kind === "refused") return judged;
  await deps.vault.put({ scope, id, kind: "contact", body: recordOf(answers), index: [] });
  const done = await execute(deps, pupils, { stream, id: sender.command, by: sender.by }, (p) =>
    recordContact(p, contact),
  );
  return done.kind === "refused" ? done : { contact: id };
};
