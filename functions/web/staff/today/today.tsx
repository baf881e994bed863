import { Temporal } from "temporal-polyfill";
import { read, schools } from "#casework/commit/streams.ts";
import { pupilsOf } from "#casework/people/people.ts";
import type { Owed } from "#casework/views/owed.ts";
import { type PlacementRow, placementRows } from "#casework/views/placement-rows.ts";
import { fullName, fullNames, initialsOf } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { isAtOnce } from "#promises/gate/ready.ts";
import { pageOf } from "#promises/page-of.ts";
import type { School } from "#streams/school/school.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { TaskList } from "#ui/components/task-list.tsx";
import { longDate } from "#ui/dates.ts";
import { AttendanceTasks, attendanceTasks } from "../attendance/tasks.tsx";
import { mySeen } from "../failures/load.ts";
import { SetUpLeft, setUpLeft } from "../set-up/begin.tsx";
import { decisionItems } from "./decisions.ts";
import { Drafts, draftItems } from "./drafts.tsx";
import { dutyItems } from "./duties.ts";
import { failureItems, urgentFailure } from "./failures.ts";
import { importItems } from "./imports.ts";
import { lapseItems } from "./lapses.ts";
import { matterItems } from "./matters.ts";
import { newsItems, urgentNews } from "./news.ts";
import { recordItems } from "./records.ts";
import { rolesItems } from "./roles.ts";
import { whose } from "./whose.ts";
import { yearItems } from "./years.ts";

type Item = Omit<Owed, "form"> & {
  /** A promise of a placement, or what else is a task of the school. */
  readonly form: string;
  readonly placement: string;
  readonly who: string;
  readonly late: boolean;
  /** Not worth doing yet. */
  readonly later: boolean;
  readonly href: string;
  /** What the role is called that records it, where I only see to it. */
  readonly recordedBy?: string;
};

const byDue = (a: Item, b: Item): number => ((a.due || "9999") < (b.due || "9999") ? -1 : 1);

const itemsOf = async (
  c: StaffContext,
  school: School,
  rows: readonly PlacementRow[],
): Promise<readonly Item[]> => {
  const today = londonDate(c.deps.clock.now());
  const names = await pupilsOf(
    c.deps,
    c.scope,
    rows.map((r) => r.pupil),
  );
  const full = fullNames(names);
  return rows
    .filter((r) => r.owed.length > 0)
    .flatMap((r) => {
      const pupil = names.get(r.pupil);
      const who = pupil
        ? c.sees("pupil.name")
          ? (full.get(r.pupil) ?? fullName(pupil))
          : initialsOf(pupil)
        : "Pupil";
      const seen = r.owed.flatMap((o) => {
        const whoseIs = whose(c, school, o);
        return whoseIs ? [{ o, recordedBy: whoseIs === "mine" ? "" : whoseIs.recordedBy }] : [];
      });
      // One form may meet several rows of the catalogue: it is one thing to do.
      const forms = seen.filter(
        ({ o, recordedBy }, i) =>
          recordedBy !== "" ||
          seen.findIndex(({ o: other }) => other.form === o.form && other.about === o.about) === i,
      );
      return forms.map(({ o, recordedBy }) => ({
        ...o,
        placement: r.id,
        who,
        late: o.due !== "" && o.due < today,
        later: o.opens > today,
        href: recordedBy ? `/placements/${r.id}` : pageOf(r, o),
        ...(recordedBy ? { recordedBy } : {}),
      }));
    })
    .sort(byDue);
};

const List = ({ title, items }: { readonly title: string; readonly items: readonly Item[] }) =>
  items.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">
        {title} <span class="app-count">({items.length})</span>
      </h2>
      <TaskList
        idPrefix={title.toLowerCase().replaceAll(" ", "-")}
        items={items.map((i) => ({
          title: i.title,
          href: i.href,
          hint: `${i.who}${i.due ? ` – due ${longDate(i.due)}` : ""}${i.recordedBy ? ` – recorded by: ${i.recordedBy}` : ""}`,
          status: i.later
            ? { tag: "Coming up", colour: "grey" }
            : i.late
              ? { tag: "Overdue", colour: "red" }
              : i.state === "asked"
                ? { tag: "Waiting", colour: "yellow" }
                : { tag: "To do", colour: "teal" },
        }))}
      />
    </>
  );

/** What needs this member of staff, overdue first: the page that a working day begins with. */
export const todayPage: StaffPage = {
  path: "/today",
  doc: { summary: "What needs me today, overdue first", shows: ["date", "items", "drafts", "links"] },
  action: "today.read",
  get: async (c) => {
    const rows =
      c.may("placements.read") || c.may("form.referral") || c.may("approvals.read")
        ? await placementRows(c.deps, c.scope)
        : [];
    const { state: school } = await read(c.deps, schools, schoolStream(c.at));
    const items = [
      ...(await itemsOf(c, school, rows)),
      ...(await dutyItems(c)),
      ...(await lapseItems(c)),
      ...(await newsItems(c)),
      ...(await yearItems(c)),
      ...(await failureItems(c)),
      ...(await decisionItems(c)),
      ...(await recordItems(c)),
      ...(await matterItems(c)),
      ...rolesItems(c, school),
      ...(await importItems(c)),
    ].sort(byDue);
    const attendance = await attendanceTasks(c);
    const drafts = await draftItems(c);
    const setUp = await setUpLeft(c);
    const seen = c.may("failures.read") ? await mySeen(c) : [];
    const today = londonDate(c.deps.clock.now());
    const urgent = items.filter((i) => isAtOnce(i.form) || i.form === urgentFailure || i.form === urgentNews);
    const overdue = items.filter((i) => i.late && !urgent.includes(i));
    const week = Temporal.PlainDate.from(today).add({ days: 7 }).toString();
    const open = items.filter((i) => !i.late && i.state !== "asked" && !urgent.includes(i));
    const waiting = items.filter((i) => !i.late && i.state === "asked");
    return {
      kind: "page",
      title: "Needs me today",
      model: {
        date: today,
        items,
        attendance,
        drafts,
        ...(setUp ? { setUp } : {}),
        links: {
          placements: "/placements",
          pupils: "/pupils",
          ...(seen.length > 0 ? { failures: "/failures" } : {}),
        },
      },
      content: (
        <>
          <span class="govuk-caption-l">{longDate(today)}</span>
          <h1 class="govuk-heading-l">Needs me today</h1>
          {setUp ? <SetUpLeft left={setUp} /> : null}
          {items.length + attendance.length === 0 && !setUp ? (
            <InsetText>Nothing needs you now. You get a mail when that changes.</InsetText>
          ) : null}
          <List title="At once" items={urgent} />
          <AttendanceTasks tasks={attendance} />
          <Drafts drafts={drafts} />
          <List title="Overdue" items={overdue} />
          <List title="To do" items={open.filter((i) => i.due <= week && !i.later)} />
          <List title="Later" items={open.filter((i) => i.due > week || i.later)} />
          <List title="Waiting for others" items={waiting} />
          {seen.length > 0 ? (
            <p class="govuk-body">
              <a class="govuk-link" href="/failures">
                What failed and was seen to
              </a>
            </p>
          ) : null}
          {c.may("referral.open") ? (
            <p class="govuk-body">
              <LinkButton href="/pupils" variant="secondary">
                Refer a pupil
              </LinkButton>
            </p>
          ) : null}
        </>
      ),
    };
  },
};
