import { dialled } from "#contracts/form-phone.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { isOpenAtProviders, isOpenWithoutSchool } from "#domain/calendar/school-days.ts";
import type { StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Live, LiveNote } from "#ui/components/live.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { loadDay, todayOf } from "./load.ts";
import { type ShownWhereabouts, whereabouts } from "./whereabouts.ts";

type Shown = { readonly w: ShownWhereabouts };

const Phone = ({ of }: { readonly of: string }) =>
  dialled(of) ? (
    <a class="govuk-link" href={`tel:${dialled(of)}`}>
      {of}
    </a>
  ) : (
    <span>{of}</span>
  );

const HowItStands = ({ w }: Shown) => (
  <>
    <Tag colour={w.tag.colour}>{w.tag.text}</Tag>
    {w.says ? <div class="govuk-hint govuk-!-margin-bottom-0">{w.says}</div> : null}
  </>
);

const Where = ({ w }: Shown) => (
  <>
    {w.where}
    {w.sites.map((site) => (
      <div class="govuk-hint govuk-!-margin-bottom-0">Also used: {site}</div>
    ))}
  </>
);

/** Those at home first where a child is not accounted for; the provider always. */
const Ring = ({ w }: Shown) => (
  <>
    {w.ring.map(({ name, phone }) => (
      <div>
        {name}: <Phone of={phone} />
      </div>
    ))}
    <div>
      {w.provider}: <Phone of={w.phone} />
    </div>
  </>
);

/** Where every pupil with a placement is at this moment: for a fire drill, a lockdown, a phone call. To print. */
export const attendanceWherePage: StaffPage = {
  path: "/attendance/where",
  action: "attendance.read",
  doc: {
    summary:
      "Where every off-site pupil is at this moment, by session times and what is on record; for those unaccounted for, whom to ring",
  },
  get: async (c) => {
    const d = await loadDay(c, todayOf(c));
    const now = c.deps.clock.now();
    const items = await whereabouts(c, d.registers);
    const lost = items.filter((w) => w.kind === "unaccounted").length;
    return {
      kind: "page",
      title: "Where is every child now?",
      wide: true,
      looked: now.toString(),
      back: { href: "/attendance", text: "Back to attendance" },
      model: { at: now.toString(), unaccounted: lost, items },
      content: (
        <>
          <h1 class="govuk-heading-l">Where is every child now?</h1>
          <LiveNote looked={longTime(now)} />
          {d.day.kind === "school-day" ? null : (
            <InsetText>
              {isOpenWithoutSchool(d.day)
                ? "The school is closed today. Providers are open."
                : `Today is not a school day.${isOpenAtProviders(d.day) ? " Some pupils may have a Saturday session." : ""}`}
            </InsetText>
          )}
          <Live id="where">
            {lost > 0 ? (
              <WarningText>{`${counted(lost, "child is", "children are")} not accounted for. Ring about them first.`}</WarningText>
            ) : null}
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
                  { content: "Whom to ring" },
                ]}
                rows={items.map((w) => [
                  { content: w.name },
                  { content: <HowItStands w={w} /> },
                  { content: <Where w={w} /> },
                  { content: <Ring w={w} /> },
                ])}
              />
            )}
          </Live>
          <p class="govuk-body">To have it on paper, print this page. It shows names: shred it after use.</p>
        </>
      ),
    };
  },
};
