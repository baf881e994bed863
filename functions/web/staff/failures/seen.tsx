import { wordsOf } from "#casework/commit/kept-words.ts";
import { failureTitle } from "#casework/failures/failure-words.ts";
import { staffOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { SeenTo } from "#domain/failures/failures.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { mySeen, whoseFailure } from "./load.ts";
import { personIn } from "./person.ts";

/** A failure that somebody has seen to, as its page shows it. */
type Shown = {
  readonly key: string;
  readonly title: string;
  readonly who: string;
  readonly person: string;
  /** ISO instants. */
  readonly since: string;
  readonly at: string;
  readonly by: string;
  /** What was done, in the words of whoever did it. */
  readonly how: string;
  readonly link: string;
};

/** What was done may tell of a child or its parents: those read it who read such words elsewhere, and whoever wrote it. */
const mayReadHow = (c: StaffContext, f: SeenTo, who: string): boolean => {
  if (who === "" || f.by === c.staff || c.sees("placement.words")) return true;
  return (f.kind === "call-owed" || f.kind === "reason-owed") && c.sees("attendance.words");
};

const withheld = "What was done is on record for those who may read words about the pupil.";

const shownOne = async (c: StaffContext, f: SeenTo): Promise<Shown> => {
  const [who, person, said, staff] = await Promise.all([
    whoseFailure(c, f),
    personIn(c, f),
    f.words?.vault ? wordsOf(c.deps, c.scope, [f.words]) : {},
    staffOf(c.deps, c.scope, f.by),
  ]);
  return {
    key: f.key,
    title: failureTitle(f),
    who,
    person,
    since: f.since,
    at: f.seenAt,
    by: staff?.name ?? "A member of staff",
    how: mayReadHow(c, f, who) ? ("how" in said ? String(said.how) : "") : withheld,
    link: f.link,
  };
};

const linesOf = (s: Shown): string =>
  [
    ...(s.who ? [`About ${s.who}.`] : []),
    ...(s.person ? [`It was for: ${s.person}.`] : []),
    `Seen to by ${s.by}, ${longTime(s.at)}:`,
    s.how,
  ].join("\n");

/** What was done about what failed: whoever owned it can read it afterwards. */
export const failuresSeenPage: StaffPage = {
  path: "/failures",
  doc: { summary: "What failed for good and has been seen to: by whom, when and how", shows: ["seen"] },
  action: "failures.read",
  get: async (c) => {
    const seen = await Promise.all((await mySeen(c)).toReversed().map((f) => shownOne(c, f)));
    return {
      kind: "page",
      title: "What failed and was seen to",
      back: { href: "/today", text: "Needs me today" },
      model: { seen },
      content: (
        <>
          <h1 class="govuk-heading-l">What failed and was seen to</h1>
          {seen.length === 0 ? (
            <InsetText>Nothing that failed has been seen to by hand yet.</InsetText>
          ) : (
            <SummaryList
              rows={seen.map((s) => ({
                key: longTime(s.since),
                value: (
                  <>
                    <a class="govuk-link" href={s.link}>
                      {s.title}
                    </a>
                    <br />
                    <span class="app-lines">{linesOf(s)}</span>
                  </>
                ),
              }))}
            />
          )}
        </>
      ),
    };
  },
};
