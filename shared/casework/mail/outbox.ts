import { instantFrom } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import type { Deps } from "#ports/host.ts";
import { sendAtOf } from "./mornings.ts";
import type { Unsent } from "./unsent.ts";

export type { Unsent } from "./unsent.ts";

/** The scope of a stream's effects: all but its kind and id. */
export const scopeOfStream = (stream: string): string => stream.split("/").slice(0, -2).join("/");

/** Lays the mails that a commit owes into the outbox, unless they are there or were sent. */
export const layMails = async (deps: Deps, commit: Commit): Promise<void> => {
  const scope = scopeOfStream(commit.stream);
  for (const mail of commit.owes) {
    if (await deps.effects.get("sent", scope, mail.key)) continue;
    const sendAt = sendAtOf(mail, instantFrom(commit.at));
    const body: Unsent = {
      stream: commit.stream,
      mail,
      tries: 0,
      owedAt: commit.at,
      ...(sendAt ? { sendAt } : {}),
    };
    await deps.effects.putIfAbsent({ kind: "unsent", scope, key: mail.key, body });
  }
};
