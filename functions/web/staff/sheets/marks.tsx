import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, sheets } from "#casework/commit/streams.ts";
import { providersOf, staffMembersOf } from "#casework/people/people.ts";
import { counted, shortDate } from "#domain/calendar/date-words.ts";
import { sheetsStream } from "#domain/streams.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import type { DifferenceKind, Settling } from "#streams/sheets/events.ts";
import { type Differing, openDifferences, type ReadBack } from "#streams/sheets/marks.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { pupilNames } from "../attendance/load.ts";
import { sessionTitle } from "../attendance/words.ts";
import { sheetUploadPage } from "./sheet-upload.tsx";

/** What a difference is called, for whoever has to see to it. */
export const differenceWords: Readonly<
  Record<DifferenceKind, { readonly says: string; readonly colour: TagColour }>
> = {
  "school-present": { says: "School: there. Provider: away", colour: "red" },
  "ours-open": { says: "School has a mark. Here not settled", colour: "yellow" },
  "school-absent": { says: "School: away. Provider: there", colour: "orange" },
};

const order: readonly DifferenceKind[] = ["school-present", "ours-open", "school-absent"];

/** A register's id is its provider's and its day's. */
export const dayOfRegister = (register: string): { readonly provider: string; readonly date: string } => ({
  provider: register.slice(0, -"-2026-09-07".length),
  date: register.slice(-"2026-09-07".length),
});

export type DifferenceShown = Differing & {
  readonly name: string;
  readonly provider: string;
  readonly date: string;
  readonly ownerName: string;
  readonly href: string;
};

/** Differences with the names that this person may see. */
export const differencesShown = async (
  c: StaffContext,
  all: readonly Differing[],
): Promise<readonly DifferenceShown[]> => {
  const { nameOf } = await pupilNames(
    c,
    all.map((d) => d.pupil),
  );
  const providers = await providersOf(
    c.deps,
    c.at.tenant,
    all.map((d) => dayOfRegister(d.register).provider),
  );
  const staff = await staffMembersOf(
    c.deps,
    c.scope,
    all.flatMap((d) => d.owner ?? []),
  );
  return all.map((d) => {
    const { provider, date } = dayOfRegister(d.register);
    return {
      ...d,
      date,
      name: nameOf(d.pupil),
      provider: providers.get(provider)?.name ?? "A provider",
      ownerName: d.owner ? (staff.get(d.owner)?.name ?? "Somebody who has left") : "Attendance office",
      href: `/attendance/marks/${d.register}/${d.pupil}/${d.session}`,
    };
  });
};

const Differences = ({ all }: { readonly all: readonly DifferenceShown[] }) => (
  <Table
    caption={`To settle (${all.length})`}
    firstCellIsHeader
    head={["Pupil", "Session", "What differs", "Codes", "Whose task"].map((content) => ({ content }))}
    rows={all.map((d) => [
      {
        content: (
          <a class="govuk-link" href={d.href}>
            {d.name}
            <span class="govuk-visually-hidden">
              , {shortDate(d.date)}, {d.session}
            </span>
          </a>
        ),
      },
      { content: `${shortDate(d.date)}, ${sessionTitle[d.session].toLowerCase()}, ${d.provider}` },
      { content: <Tag colour={differenceWords[d.kind].colour}>{differenceWords[d.kind].says}</Tag> },
      { content: `School ${d.school}, here ${d.ours || "none"}` },
      { content: d.ownerName },
    ])}
  />
);

const settledWords: Readonly<Record<Settling, string>> = {
  "school-corrected": "The school’s own register was corrected",
  "ours-corrected": "What is held here was corrected",
  "both-hold": "Both hold",
};

type SettledShown = DifferenceShown & {
  readonly how: string;
  readonly why: string;
  readonly settledBy: string;
};

/** The latest that people have settled, with their reasons for those who may read them. */
const lately = async (c: StaffContext, all: readonly Differing[]): Promise<readonly SettledShown[]> => {
  const mine = all.filter((d) => d.settled && d.settled.how !== "agrees");
  const latest = mine
    .toSorted((a, b) => ((a.settled?.at ?? "") < (b.settled?.at ?? "") ? 1 : -1))
    .slice(0, 20);
  const shown = await differencesShown(c, latest);
  const staff = await staffMembersOf(
    c.deps,
    c.scope,
    latest.flatMap((d) => d.settled?.by ?? []),
  );
  return Promise.all(
    shown.map(async (d) => {
      const words = c.sees("attendance.words") ? await wordsOf(c.deps, c.scope, [d.settled?.words]) : {};
      return {
        ...d,
        how: settledWords[(d.settled?.how ?? "both-hold") as Settling],
        why: String(words.why ?? ""),
        settledBy: staff.get(d.settled?.by ?? "")?.name ?? "",
      };
    }),
  );
};

const Settled = ({ all }: { readonly all: readonly SettledShown[] }) =>
  all.length === 0 ? null : (
    <Table
      caption="Settled lately"
      captionSize="s"
      firstCellIsHeader
      head={["Pupil", "Session", "What became of it", "By"].map((content) => ({ content }))}
      rows={all.map((d) => [
        { content: d.name },
        { content: `${shortDate(d.date)}, ${sessionTitle[d.session].toLowerCase()}` },
        { content: d.why ? `${d.how}: ${d.why}` : d.how },
        { content: d.settledBy },
      ])}
    />
  );

const Reads = ({ reads }: { readonly reads: readonly ReadBack[] }) =>
  reads.length === 0 ? null : (
    <Table
      caption="Sheets that were compared"
      captionSize="s"
      head={[
        { content: "When" },
        { content: "Days" },
        ...["Sessions compared", "Without a mark there", "Different", "Lines left out"].map((content) => ({
          content,
          numeric: true,
        })),
      ]}
      rows={reads
        .slice(0, 12)
        .map((r) => [
          { content: longDate(r.at.slice(0, 10)) },
          { content: r.from === r.to ? shortDate(r.from) : `${shortDate(r.from)} to ${shortDate(r.to)}` },
          ...[r.compared, r.missing, r.found, r.unread].map((n) => ({ content: String(n), numeric: true })),
        ])}
    />
  );

/** Where the school's own register and the providers say different things, each session somebody's task (issue: marks read back). */
export const marksPage: StaffPage = {
  path: "/attendance/marks",
  action: "attendance.write",
  doc: {
    summary: "Sessions on which the school's own register and the providers differ, and whose task each is",
    shows: ["items", "settled", "reads", "links"],
  },
  get: async (c) => {
    const { marks } = (await read(c.deps, sheets, sheetsStream(c.at))).state;
    const items = (await differencesShown(c, openDifferences(marks))).toSorted(
      (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
    );
    for (const pupil of new Set(items.map((i) => i.pupil))) await noteRead(c, pupil);
    const settled = await lately(c, Object.values(marks.differences));
    const [last] = marks.reads;
    return {
      kind: "page",
      title: "Marks in the school’s own register",
      wide: true,
      back: { href: "/attendance", text: "Back to attendance" },
      model: { items, settled, reads: marks.reads, links: { upload: "/attendance/marks/new" } },
      content: (
        <>
          <h1 class="govuk-heading-l">Marks in the school’s own register</h1>
          <p class="govuk-body">
            Send the marks of some days as the school’s own system exports them. Each session on which the two
            differ is listed here until somebody has settled it. Nothing is overwritten, here or there.
          </p>
          <LinkButton href="/attendance/marks/new">Compare a sheet of marks</LinkButton>
          {items.length > 0 ? (
            <Differences all={items} />
          ) : (
            <InsetText>
              {last
                ? `No session differs. ${counted(last.compared, "session")} compared on ${longDate(last.at.slice(0, 10))}.`
                : "No sheet has been compared yet."}
            </InsetText>
          )}
          <Settled all={settled} />
          <Reads reads={marks.reads} />
        </>
      ),
    };
  },
};

/** Sends a sheet of marks. */
export const marksNewPage: StaffPage = {
  path: "/attendance/marks/new",
  action: "attendance.write",
  doc: {
    summary: "A form that sends a sheet of marks to the storage; then post its columns to `next`",
    shows: ["upload", "next"],
  },
  get: (c) =>
    sheetUploadPage(c, {
      kind: "marks",
      title: "Compare a sheet of marks",
      lead: "One line for each mark with its date and session, or one line a day with a column for the morning and one for the afternoon. UPN or name says whose it is. Pupils who are at no provider may be in it: they are passed over.",
      uploaded: "/attendance/marks/uploaded",
      back: { href: "/attendance/marks", text: "Back to the marks" },
    }),
};
