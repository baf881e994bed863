import { londonDate } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { RegisterEvent } from "#streams/register/events.ts";
import { copyOf, names, nothingFound, type Places, type WordsAt, wordsAt } from "./found.ts";
import type { Year } from "./year.ts";

const within = (date: string, { from, before }: Year): boolean => date >= from && date < before;

const dateOf = (stream: string): string => parseStream(stream).id.slice(-"2026-09-07".length);

const leftOf = (count: number) =>
  count === 0
    ? []
    : [{ why: "Of pupils whose records are on hold, or who have a concern that nobody has let go.", count }];

/** Words of an entry that are not about pupils on hold; those of several pupils stay where one of them is. */
const wordsOf = (c: Commit<RegisterEvent>, held: readonly string[]): readonly WordsAt[] =>
  c.events.flatMap((e) => {
    if (e.type !== "answered") return names(e, held) ? [] : wordsAt(c, [e]);
    const { marks, ...rest } = e;
    const free = marks.filter((m) => !held.includes(m.pupil));
    const shared = free.length === marks.length && !names(rest, held) ? [rest] : [];
    return wordsAt(c, [{ type: e.type, free } as { readonly type: string }, ...shared]);
  });

/** What was said in the registers of a school year. */
export const placesOfAttendance = async (
  deps: Deps,
  at: SchoolRef,
  year: Year,
  held: readonly string[],
): Promise<Places> => {
  const streams: string[] = [];
  const [words, all]: [WordsAt[], WordsAt[]] = [[], []];
  let lastEntry = "";
  for await (const stream of deps.ledger.streams(`${scopeOf(at)}/register/`)) {
    if (!within(dateOf(stream), year)) continue;
    streams.push(stream);
    for (const c of (await deps.ledger.read(stream)) as readonly Commit<RegisterEvent>[]) {
      if (c.at > lastEntry) lastEntry = c.at;
      words.push(...wordsOf(c, held));
      all.push(...wordsAt(c, c.events));
    }
  }
  return { ...nothingFound, streams, words, left: leftOf(all.length - words.length), lastEntry };
};

/** Copies of the mails that were owed in a school year. `held`: ids of pupils and placements that stay. */
export const placesOfMails = async (
  deps: Deps,
  at: SchoolRef,
  year: Year,
  held: readonly string[],
): Promise<Places> => {
  const scope = scopeOf(at);
  const [mails, left]: [string[], string[]] = [[], []];
  for await (const stream of deps.ledger.streams(`${scope}/`)) {
    const commits = await deps.ledger.read(stream);
    const ofRegister = parseStream(stream).kind === "register" && names(commits, held);
    for (const c of commits.filter((each) => within(londonDate(each.at), year)))
      for (const mail of c.owes)
        (ofRegister || names(stream, held) || names(mail, held) ? left : mails).push(mail.key);
  }
  const kept = mails.map((key) => copyOf(scope, key));
  return { ...nothingFound, kept, mails, left: leftOf(left.length) };
};
