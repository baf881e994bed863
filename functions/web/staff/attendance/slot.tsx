import { patternsOf } from "#casework/attendance/patterns.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { isDisputed, isVulnerable, suggestionFor } from "#streams/register/standing.ts";
import { isUnaccounted } from "#streams/register/whereabouts.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { numbersToRing } from "./numbers-to-ring.ts";
import { Looking } from "./search.tsx";
import { historyOf } from "./slot-history.ts";
import { type LoadedSlot, loadSlot } from "./slot-load.ts";
import { TellOutside, waitingOutside } from "./tell-outside.tsx";
import { sessionTitle, standingTag } from "./words.ts";

const Acts = ({ l }: { readonly l: LoadedSlot }) => (
  <ButtonGroup>
    {l.register.opened ? <LinkButton href={`${l.href}/answer`}>Record an answer</LinkButton> : null}
    <LinkButton href={`${l.href}/reason`} variant="secondary">
      Record why the pupil is away
    </LinkButton>
    {l.register.opened ? (
      <LinkButton href={`${l.href}/code`} variant="secondary">
        Decide on the code
      </LinkButton>
    ) : null}
  </ButtonGroup>
);

/** How far back a pattern is looked for (days): some ten school weeks. */
const patternDays = 84;

/** One pupil in one session: what was said by whom, whom to ring, and what the school can record. */
export const attendanceSlotPage: StaffPage = {
  path: "/attendance/{register}/{pupil}/{session}",
  action: "attendance.read",
  doc: { summary: "One pupil in one session at a provider: every answer, reason and correction" },
  get: async (c) => {
    const l = await loadSlot(c);
    if (!l) return notFound;
    await noteRead(c, l.slot.pupil);
    const span = { from: plusDays(l.register.date, -patternDays), to: l.register.date };
    const [history, ring, patterns] = await Promise.all([
      historyOf(c, l),
      numbersToRing(c, l.slot.pupil),
      patternsOf(c.deps, c.scope, l.slot.pupil, span),
    ]);
    const { code, because } = suggestionFor(l.register, l.slot, c.deps.clock.now());
    const tag = standingTag(l.register, l.slot, c.deps.clock.now());
    const disputed = isDisputed(l.slot);
    const lost = isUnaccounted(l.register, l.slot, c.deps.clock.now());
    const write = c.may("attendance.write");
    return {
      kind: "page",
      title: `${l.name}, ${l.slot.session}`,
      back: { href: l.day, text: "Back to the day" },
      model: {
        register: l.register.id,
        pupil: l.slot.pupil,
        name: l.name,
        session: l.slot.session,
        standing: tag.text,
        disputed,
        code,
        because,
        history,
        patterns,
        looking: (l.slot.searched ?? []).map(({ step, doneAt }) => ({ step, doneAt })),
        outside: write ? waitingOutside(l) : [],
        links: write
          ? {
              search: `${l.href}/search`,
              answer: `${l.href}/answer`,
              reason: `${l.href}/reason`,
              code: `${l.href}/code`,
            }
          : {},
      },
      content: (
        <>
          <span class="govuk-caption-l">
            {sessionTitle[l.slot.session]}, {longDate(l.register.date)}
          </span>
          <h1 class="govuk-heading-l">{l.name}</h1>
          {isVulnerable(l.register, l.slot.pupil) ? (
            <WarningText>
              Has a social worker or is looked after: ring first, and tell the safeguarding lead.
            </WarningText>
          ) : null}
          {disputed ? (
            <WarningText>The answers differ. Find out what is true and record it.</WarningText>
          ) : null}
          {patterns.map((pattern) => (
            <InsetText>{pattern}</InsetText>
          ))}
          <SummaryList
            rows={[
              { key: "How it stands", value: <Tag colour={tag.colour}>{tag.text}</Tag> },
              { key: "Suggested code", value: `${code || "None"}. ${because}` },
              { key: "Provider", value: `${l.provider?.name ?? ""}, ${l.provider?.phone ?? ""}` },
              ...ring.map((r) => ({ key: r.name, value: r.phone })),
            ]}
          />
          {lost || l.slot.searched ? <Looking l={l} lost={lost} write={write} /> : null}
          {write ? <TellOutside c={c} l={l} /> : null}
          {write ? <Acts l={l} /> : null}
          <h2 class="govuk-heading-m">What was said</h2>
          {history.length === 0 ? <p class="govuk-body">Nothing yet.</p> : null}
          <ul class="govuk-list govuk-list--bullet">
            {history.map((h) => (
              <li>
                {h.text}
                {h.said ? <div class="govuk-hint">{h.said}</div> : null}
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
};
