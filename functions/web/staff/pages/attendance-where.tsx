import { placedPupils } from "#casework/attendance/roster.ts";
import { providersOf } from "#casework/people/people.ts";
import { longTime } from "#domain/london.ts";
import { hasBegun, type Session } from "#domain/register/session.ts";
import { standingOf } from "#domain/register/standing.ts";
import { isExpected, type Register, slotOf } from "#domain/register/state.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { loadDay, pupilNames, todayOf } from "./attendance-load.ts";
import { latestWords, sessionTitle, standingTag } from "./attendance-words.ts";

type Whereabouts = {
  readonly pupil: string;
  readonly name: string;
  readonly expected: boolean;
  readonly provider: string;
  readonly address: string;
  /** Other sites where the provider’s pupils learn: satellite, subcontracted. */
  readonly sites: readonly string[];
  readonly phone: string;
  readonly tag: { readonly text: string; readonly colour: TagColour };
  readonly says: string;
};

const notNow = { text: "Not at the provider now", colour: "grey" } as const;

const rank = (w: Whereabouts): number => {
  if (!w.expected) return 2;
  return w.tag.colour === "green" ? 1 : 0;
};

const whereabouts = async (
  c: StaffContext,
  registers: readonly Register[],
  session: Session,
): Promise<readonly Whereabouts[]> => {
  const today = todayOf(c);
  const placed = (await placedPupils(c.deps, c.scope)).filter(
    (p) => p.phase === "active" && p.start <= today && (p.end === "" || today <= p.end),
  );
  const { nameOf } = await pupilNames(
    c,
    placed.map((p) => p.pupil),
  );
  const providers = await providersOf(
    c.deps,
    c.at.tenant,
    placed.map((p) => p.provider),
  );
  const found = placed.map((p): Whereabouts => {
    const register = registers.find((r) => r.provider === p.provider);
    const slot = register && slotOf(register, p.pupil, session);
    const expected = register !== undefined && isExpected(register, { pupil: p.pupil, session });
    const spoken = slot && (expected || standingOf(slot) !== "unconfirmed");
    const provider = providers.get(p.provider);
    return {
      pupil: p.pupil,
      name: nameOf(p.pupil),
      expected,
      provider: provider?.name ?? "A provider",
      address: provider?.address.join(", ") ?? "",
      sites: provider?.sites ?? [],
      phone: provider?.phone ?? "",
      tag: register && slot && spoken ? standingTag(register, slot, c.deps.clock.now()) : notNow,
      says: slot && spoken ? latestWords(slot) : "",
    };
  });
  return found.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "en-GB"));
};

/** Where every pupil with a placement is in the present session: for a fire drill, a lockdown, a phone call. To print. */
export const attendanceWherePage: StaffPage = {
  path: "/attendance/where",
  action: "attendance.read",
  doc: { summary: "Where every off-site pupil is now, with the provider's address and phone" },
  get: async (c) => {
    const d = await loadDay(c, todayOf(c));
    const now = c.deps.clock.now();
    const session: Session = hasBegun(d.date, "afternoon", now) ? "afternoon" : "morning";
    const items = await whereabouts(c, d.registers, session);
    return {
      kind: "page",
      title: "Where is every child now?",
      wide: true,
      back: { href: "/attendance", text: "Back to attendance" },
      model: { at: now.toString(), session, items },
      content: (
        <>
          <span class="govuk-caption-l">
            {sessionTitle[session]}, as known on {longTime(now)}
          </span>
          <h1 class="govuk-heading-l">Where is every child now?</h1>
          {d.day.kind === "school-day" ? null : <InsetText>Today is not a school day.</InsetText>}
          {items.length === 0 ? (
            <InsetText>No pupil has an active placement today.</InsetText>
          ) : (
            <Table
              caption="Pupils with a placement"
              firstCellIsHeader
              head={[
                { content: "Pupil" },
                { content: "How it stands" },
                { content: "Where" },
                { content: "Phone" },
              ]}
              rows={items.map((w) => [
                { content: w.name },
                {
                  content: (
                    <>
                      <Tag colour={w.tag.colour}>{w.tag.text}</Tag>
                      {w.says ? <div class="govuk-hint govuk-!-margin-bottom-0">{w.says}</div> : null}
                    </>
                  ),
                },
                {
                  content: w.expected ? (
                    <>
                      {w.provider}, {w.address}
                      {w.sites.map((site) => (
                        <div class="govuk-hint govuk-!-margin-bottom-0">Also used: {site}</div>
                      ))}
                    </>
                  ) : (
                    `Not expected at ${w.provider} now`
                  ),
                },
                { content: w.phone },
              ])}
            />
          )}
          <p class="govuk-body">To have it on paper, print this page. It shows names: shred it after use.</p>
        </>
      ),
    };
  },
};
