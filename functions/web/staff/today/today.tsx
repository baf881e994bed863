import { plusDays } from "#domain/calendar/school-days.ts";
import { roleNames } from "#domain/roles.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { type Role, roles } from "#ids/role.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { longDate } from "#ui/dates.ts";
import { type AttendanceTask, attendanceTasks } from "../attendance/tasks.tsx";
import { mySeen } from "../failures/load.ts";
import { SetUpLeft, setUpLeft } from "../set-up/begin.tsx";
import { doneToday } from "./done.ts";
import { DoneToday } from "./done-shown.tsx";
import { Drafts, draftItems } from "./drafts.tsx";
import { loadToday } from "./items.ts";
import { Folded, Groups } from "./list.tsx";
import { Lost, lostChildren } from "./lost.tsx";
import { type Place, type ShownItem, shownItems, weekAhead } from "./shown-items.ts";
import { standsInToday } from "./stands-in.ts";

/** Registers that are open stand with their provider, as tasks do. */
const ofRegister = (t: AttendanceTask): ShownItem => ({
  ...{ key: "", id: "O80", title: t.title, owner: "attendance-officer", form: "attendance" },
  ...{ state: "owed", due: t.date, opens: "", about: "", placement: "", who: t.provider },
  ...{ late: t.late, later: false, href: t.href, task: "", place: "now", others: [] },
});

/** Which of my roles the list is narrowed to; undefined: all. */
const roleAsked = (c: StaffContext): Role | undefined => {
  const asked = c.request.query.get("role");
  return roles.find((role) => role === asked);
};

const hrefOf = (role: Role | undefined, all: boolean): string => {
  const query = new URLSearchParams({ ...(role ? { role } : {}), ...(all ? { all: "yes" } : {}) });
  return query.size > 0 ? `/today?${query}` : "/today";
};

const ByRole = ({
  owners,
  chosen,
}: {
  readonly owners: readonly Role[];
  readonly chosen?: Role | undefined;
}) =>
  owners.length < 2 ? null : (
    <nav aria-label="Tasks by role" class="app-filter-links">
      <ul class="govuk-list app-inline-list">
        {[undefined, ...owners].map((role) => (
          <li>
            <a
              class="govuk-link"
              href={hrefOf(role, false)}
              aria-current={role === chosen ? "page" : undefined}
            >
              {role ? roleNames[role] : "All my roles"}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

const MoreLinks = ({ c, seen }: { readonly c: StaffContext; readonly seen: boolean }) => (
  <>
    <p class="govuk-body app-no-print">
      <a class="govuk-link" href="/school/roles">
        Who may do what
      </a>
    </p>
    {seen ? (
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href="/failures">
          What failed and was seen to
        </a>
      </p>
    ) : null}
    {c.may("people.write") ? (
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href="/school/people">
          Somebody is away or leaves: who stands in
        </a>
      </p>
    ) : null}
  </>
);

/** What needs this member of staff, overdue first: the page that a working day begins with. */
export const todayPage: StaffPage = {
  path: "/today",
  doc: {
    summary: "What needs me today, by pupil or provider, overdue first",
    query: { role: "Only what this role owes", all: "yes: every pupil and provider" },
    shows: ["date", "lost", "items", "attendance", "drafts", "done", "covers", "links"],
  },
  action: "today.read",
  get: async (c) => {
    const l = await loadToday(c);
    const week = plusDays(l.today, weekAhead);
    const items = await shownItems(c, l, week);
    const [lost, attendance, drafts, setUp, done] = await Promise.all([
      lostChildren(c),
      attendanceTasks(c),
      draftItems(c),
      setUpLeft(c),
      doneToday(c, l),
    ]);
    const seen = c.may("failures.read") ? await mySeen(c) : [];
    const covers = await standsInToday(c, l);
    const role = roleAsked(c);
    const all = c.request.query.get("all") === "yes";
    const whole = { all, more: hrefOf(role, true) };
    const every = [...items, ...attendance.map(ofRegister)];
    const owners = [...new Set(every.map((i) => i.owner))];
    const at = (...places: readonly Place[]): readonly ShownItem[] =>
      every.filter((i) => places.includes(i.place) && (!role || i.owner === role));
    return {
      kind: "page",
      title: "Needs me today",
      model: {
        date: l.today,
        lost,
        items,
        attendance,
        drafts,
        done,
        covers,
        ...(setUp ? { setUp } : {}),
        links: {
          placements: "/placements",
          pupils: "/pupils",
          ...(seen.length > 0 ? { failures: "/failures" } : {}),
        },
      },
      content: (
        <>
          <span class="govuk-caption-l">{longDate(l.today)}</span>
          <h1 class="govuk-heading-l">Needs me today</h1>
          {setUp ? <SetUpLeft left={setUp} /> : null}
          <Lost lost={lost} />
          {items.length + attendance.length === 0 && !setUp ? (
            <InsetText>Nothing needs you now. You get a mail when that changes.</InsetText>
          ) : null}
          <ByRole owners={owners} chosen={role} />
          <Groups title="At once" items={at("at-once")} {...whole} />
          <Groups title="To do" items={at("now")} {...whole} />
          <Drafts drafts={drafts} />
          <Folded title="Later" items={at("later")} {...whole} />
          <Folded title="Waiting for others" items={at("waiting")} {...whole} />
          <Folded title="With a colleague" items={at("with-others")} {...whole} />
          <Folded title="Put off" items={at("put-off")} {...whole} />
          <DoneToday done={done} />
          {covers.map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          <MoreLinks c={c} seen={seen.length > 0} />
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
