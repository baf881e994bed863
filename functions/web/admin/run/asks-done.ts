import { wordsOf } from "#casework/commit/kept-words.ts";
import { failureTitle } from "#casework/failures/failure-words.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { FailureEvent } from "#domain/failures/failure.ts";
import { failuresStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { roleWords } from "../list/waiting-words.ts";

/** What an administrator did about a placement's runs, and why. */
export type ActDone = {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly run: string;
  /** The reason as it was typed; "" for what somebody else wrote and this person may not read, and once it is erased. */
  readonly why: string;
  /** What became of its mails, or of what was asked. */
  readonly came: string;
};

type Told = FailureEvent & { readonly at: string };

/** What became of one that was asked: done since, seen to by somebody, or still open; and where its mail is. */
const cameOf = (key: string, after: readonly Told[]): string => {
  const all = after.filter((e) => "key" in e && e.key === key);
  const next = all.findIndex((e) => e.type === "failure-noted");
  const mine = next < 0 ? all : all.slice(0, next);
  const over = mine.find((e) => e.type === "failure-over");
  const mail = mine.findLast((e) => e.type === "failure-mailed");
  const mailed = mail?.type === "failure-mailed" ? `, mail ${mail.state}` : "";
  if (over?.type !== "failure-over") return `open${mailed}`;
  return over.how === "healed" ? `done by ${longTime(over.at)}` : `seen to on ${longTime(over.at)}`;
};

/** What administrators asked of those who may about a placement, oldest first; one's own words can be read back. */
export const asksDone = async (c: StaffContext, placement: string): Promise<readonly ActDone[]> => {
  const commits = await c.deps.ledger.read(failuresStream(c.at));
  const all = commits.flatMap(({ at, events }) => (events as FailureEvent[]).map((e) => ({ ...e, at })));
  const asked = all.flatMap((e, i) =>
    e.type === "failure-noted" && e.asked && e.placement === placement
      ? [{ ...e, ...e.asked, after: all.slice(i + 1) }]
      : [],
  );
  const known = await staffMembersOf(c.deps, c.scope, [...new Set(asked.map(({ by }) => by))]);
  return Promise.all(
    asked.map(async (e) => {
      const mayRead = e.by === c.staff || c.sees("placement.words");
      const said = mayRead ? await wordsOf(c.deps, c.scope, [e.words]) : {};
      return {
        at: e.at,
        by: known.get(e.by)?.job ?? "Somebody whose record is erased",
        what: `Asked ${e.roles.map(roleWords).join(", ")}: ${failureTitle(e).split(": ").slice(1).join(": ")}`,
        run: "",
        why: String(said.reason ?? ""),
        came: cameOf(e.key, e.after),
      };
    }),
  );
};
