import { noteFailure } from "#domain/failures/failures.ts";
import { failuresStream } from "#domain/streams.ts";
import { failureOfMail } from "../failures/of-mails.ts";
import { type Compose, copyTo, named } from "./copy.ts";

const keyIn = (e: { readonly type: string }): string => ("key" in e ? String(e.key) : "");

const cameBack = (e: { readonly type: string }): boolean =>
  e.type === "mail-bounced" || ("state" in e && e.state === "bounced");

/** A mail that came back, or could not be written, is somebody's task (findings K1.2, K1.8). */
export const mailToFailures: Compose = async (deps, commit, at) => {
  const keys = commit.events.filter(cameBack).map(keyIn);
  const owed = (await deps.ledger.read(commit.stream)).flatMap((c) => c.owes);
  return keys.flatMap((key, i) => {
    const mail = owed.find((o) => o.key === key);
    if (!mail) return [];
    const failure = failureOfMail("mail-back", commit.stream, mail);
    const id = named(`failed-${i + 1}`, commit);
    return [copyTo("failures", failuresStream(at), id, (s) => noteFailure(s, failure))];
  });
};
