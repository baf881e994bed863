import { read, registers } from "#casework/commit/streams.ts";
import { providersOf } from "#casework/people/people.ts";
import { registerRows } from "#casework/views/register-rows.ts";
import { registerStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { codeOf } from "#streams/register/codes.ts";
import { isDisputed, reasonOf, settledCode, shownSlots, standingOf } from "#streams/register/standing.ts";
import { expectedOf, type Register, type Slot } from "#streams/register/state.ts";
import { clockTime } from "#ui/dates.ts";
import { stepTitles } from "../attendance/search.tsx";
import { outsideNames } from "../attendance/tell-outside.tsx";
import { keptTags, latestWords, londonTime, sessionTitle, standingTitle } from "../attendance/words.ts";
import type { Span } from "../sheets/span.ts";

/** One session of the child at a provider, as its register has it: times and codes, no words of anybody. */
export type SessionThen = {
  readonly session: string;
  readonly stands: string;
  readonly more: readonly string[];
};

export type DayThen = {
  /** ISO date. */
  readonly date: string;
  readonly provider: string;
  readonly sessions: readonly SessionThen[];
};

const parentsWords = {
  absent: "Parents written to about the absence",
  found: "Parents told that all is well",
  "left-early": "Parents told that the pupil left early",
  closed: "Parents told that the provider is closed",
} as const;

const standsAs = (r: Register, s: Slot): string => {
  const standing = standingOf(s);
  const kept = expectedOf(r, s.pupil)?.kept;
  if (standing === "unconfirmed" && kept) return keptTags[kept].text;
  return isDisputed(s) ? "Answers differ" : standingTitle(standing);
};

const coded = (code: string): string => `${code}: ${codeOf(code)?.title ?? ""}`;

const moreOf = (s: Slot): readonly string[] => {
  const said = latestWords(s);
  const reason = reasonOf(s)?.code;
  const settled = settledCode(s);
  const entered = s.entered.at(-1);
  return [
    ...(said ? [said] : []),
    ...(reason ? [`Reason ${coded(reason)}`] : []),
    ...(settled ? [`Decided as ${coded(settled)}`] : []),
    ...(entered ? [`Entered as ${entered.code} in the school’s register, ${londonTime(entered.at)}`] : []),
    ...s.parentsTold.map((t) => `${parentsWords[t.what]}, ${londonTime(t.at)}`),
    ...(s.takenOn ?? []).map((t) => `Somebody was on it from ${londonTime(t.at)}`),
    ...(s.searched ?? []).map((d) => `${stepTitles[d.step]}, ${clockTime(d.doneAt)}`),
    ...s.outside.flatMap((n) =>
      n.told
        ? [`${outsideNames[n.whom].replace(/^t/, "T")} was told, ${londonTime(n.told.at)}`]
        : [`Not told: ${outsideNames[n.whom]}`],
    ),
  ];
};

/** What was said last stands for itself where it says how the session stands. */
const sessionThen = (r: Register, s: Slot): SessionThen => {
  const [stands, more] = [standsAs(r, s), moreOf(s)];
  const [said = "", ...others] = more;
  const session = sessionTitle[s.session];
  return said.startsWith(stands) ? { session, stands: said, more: others } : { session, stands, more };
};

const dayOf = (r: Register, mine: readonly string[], provider: string): DayThen => ({
  date: r.date,
  provider,
  sessions: shownSlots(r)
    .filter((s) => mine.includes(s.pupil))
    .toSorted((a, b) => (a.session > b.session ? -1 : 1))
    .map((s) => sessionThen(r, s)),
});

/** How many registers are read at the same time. */
const atOnce = 20;

/** The child’s days at providers within a span, from the registers, the earliest first. */
export const daysOf = async (
  c: StaffContext,
  mine: readonly string[],
  { from, to }: Span,
): Promise<readonly DayThen[]> => {
  const rows = (await registerRows(c.deps, c.scope, from, to)).filter(
    // Rows of folders from before name nobody: their register is asked.
    (row) => !row.days || mine.some((id) => row.days?.[id]),
  );
  const names = await providersOf(
    c.deps,
    c.at.tenant,
    rows.map((row) => row.provider),
  );
  const days: DayThen[] = [];
  for (let i = 0; i < rows.length; i += atOnce) {
    const some = rows.slice(i, i + atOnce);
    const found = await Promise.all(some.map((row) => read(c.deps, registers, registerStream(c.at, row.id))));
    for (const { state } of found)
      days.push(dayOf(state, mine, names.get(state.provider)?.name ?? "A provider"));
  }
  return days.filter((day) => day.sessions.length > 0);
};
