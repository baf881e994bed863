import { wordsOf } from "#casework/commit/kept-words.ts";
import { schoolFactsOf } from "#casework/compose/context.ts";
import { holdersOf, staffOf } from "#casework/people/people.ts";
import { fullName } from "#contracts/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { Reply } from "#door/reply.ts";
import type { Deps } from "#ports/host.ts";
import { endOf, startOf } from "#streams/placement/facts.ts";
import type { PackOpening } from "#streams/placement/state-parts.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { newsPathOf } from "../news/path.ts";
import type { PackBehind } from "./load.ts";
import { type PackRow, sheetRows } from "./rows.ts";
import { packWords as say } from "./words.ts";

const Rows = ({ rows }: { readonly rows: readonly PackRow[] }) => (
  <SummaryList
    rows={rows.map((row) => ({
      key: row.label,
      value: row.lines.map((line, i) => (
        <>
          {i > 0 ? <br /> : null}
          {line}
        </>
      )),
    }))}
  />
);

const modelOf = async (deps: Deps, pack: PackBehind, opening: PackOpening) => {
  const { c } = pack;
  const [words, opener, school, lead] = await Promise.all([
    wordsOf(deps, c.scope, Object.values(pack.sheet.words)),
    wordsOf(deps, c.scope, [opening.words]),
    schoolFactsOf(deps, c),
    staffOf(deps, c.scope, holdersOf(c.school, "dsl")[0] ?? ""),
  ]);
  return {
    state: "open",
    pupil: { name: fullName(c.pupil), dateOfBirth: c.pupil.dateOfBirth },
    firstDay: startOf(c.placement),
    lastDay: endOf(c.placement),
    rows: sheetRows(words),
    school: { name: school.name, phone: c.schoolRecord.phone, ring: school.contact.name },
    safeguarding: lead?.name ?? "",
    written: pack.sheet.at,
    openedBy: String(opener["typed-name"] ?? ""),
    openedAt: opening.at,
  };
};

/** The pack itself, for the screen and for paper. */
export const shownPage = async (deps: Deps, pack: PackBehind, opening: PackOpening): Promise<Reply> => {
  const m = await modelOf(deps, pack, opening);
  return {
    kind: "page",
    title: say.title,
    model: m,
    content: (
      <>
        <span class="govuk-caption-l">{say.from(m.school.name)}</span>
        <h1 class="govuk-heading-l">{m.pupil.name}</h1>
        <p class="govuk-body">
          {say.born(longDate(m.pupil.dateOfBirth))}{" "}
          {m.lastDay
            ? say.withYouUntil(longDate(m.firstDay), longDate(m.lastDay))
            : say.withYou(longDate(m.firstDay))}
        </p>
        <WarningText>{say.danger(m.school.phone)}</WarningText>
        <Rows rows={m.rows} />
        <h2 class="govuk-heading-m">{say.school}</h2>
        <Rows
          rows={[
            { label: say.questions, lines: [say.ring(m.school.ring, m.school.phone)] },
            { label: say.worried, lines: [say.ringLead(m.safeguarding, m.school.phone)] },
          ]}
        />
        <p class="govuk-body app-no-print">
          <a class="govuk-link" href={newsPathOf(pack)}>
            {say.news}
          </a>
        </p>
        <p class="govuk-body">{say.arrival}</p>
        <InsetText>
          {say.opened(m.openedBy, longTime(m.openedAt), longTime(m.written))} {say.print}
        </InsetText>
      </>
    ),
  };
};
