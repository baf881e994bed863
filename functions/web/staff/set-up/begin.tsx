import { type FirstRunItem, firstRun, missingOf } from "#casework/school/first-run.ts";
import { listed } from "#domain/calendar/date-words.ts";
import { roleNames } from "#domain/roles.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { actions } from "#promises/permissions.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { type Task, TaskList } from "#ui/components/task-list.tsx";

/** Who does it, where I may not. */
const doers = (item: FirstRunItem): string => listed(actions[item.needs].map((role) => roleNames[role]));

type Shown = Pick<FirstRunItem, "id" | "title" | "why" | "done"> & {
  readonly optional: boolean;
  readonly href?: string;
  readonly by?: string;
};

const shown = (c: StaffContext, item: FirstRunItem): Shown => {
  const { id, title, why, done, optional } = item;
  return {
    ...{ id, title, why, done, optional: optional === true },
    ...(c.may(item.needs) ? { href: item.href } : { by: doers(item) }),
  };
};

const taskOf = (item: Shown): Task => ({
  title: item.title,
  href: item.href,
  hint: item.by && !item.done ? `${item.why} Who does it: ${item.by}.` : item.why,
  status: item.done
    ? { text: "Done" }
    : { tag: item.optional ? "If you like" : "Missing", colour: item.optional ? "grey" : "teal" },
});

/** What is missing before the first referral, and why it matters; each line leads to the page that mends it. */
export const beginPage: StaffPage = {
  path: "/school/begin",
  action: "school.read",
  doc: {
    summary:
      "What a school needs before its first referral: what is missing, why it matters, where it is entered",
    shows: ["items", "missing"],
  },
  get: async (c) => {
    const list = await firstRun(c.deps, c.at);
    const all = list.map((item) => shown(c, item));
    const missing = missingOf(list).length;
    return {
      kind: "page",
      title: "Begin here",
      model: { items: all, missing, links: { school: "/school" } },
      content: (
        <>
          <h1 class="govuk-heading-l">Begin here</h1>
          <p class="govuk-body app-lead">
            This is what the school needs before its first placement. The list is read from what is entered,
            so it is always as things stand.
          </p>
          {missing === 0 ? (
            <InsetText>
              Nothing is missing. To refer a pupil, open{" "}
              {c.may("pupils.read") ? (
                <a class="govuk-link" href="/pupils">
                  Pupils
                </a>
              ) : (
                "Pupils"
              )}{" "}
              and choose one.
            </InsetText>
          ) : null}
          <h2 class="govuk-heading-m">Needed</h2>
          <TaskList idPrefix="needed" items={all.filter((i) => !i.optional).map(taskOf)} />
          <h2 class="govuk-heading-m">If you like</h2>
          <TaskList idPrefix="optional" items={all.filter((i) => i.optional).map(taskOf)} />
          <p class="govuk-body">
            <a class="govuk-link" href="/school">
              How the school is set up
            </a>
          </p>
        </>
      ),
    };
  },
};

/** How far the set-up is, for Today; undefined once nothing is missing, or for somebody who may not see it. */
export const setUpLeft = async (c: StaffContext) => {
  if (!c.may("school.read")) return undefined;
  const list = await firstRun(c.deps, c.at);
  const missing = missingOf(list);
  if (missing.length === 0) return undefined;
  const mine = missing.find((item) => c.may(item.needs));
  return {
    missing: missing.length,
    of: list.filter((item) => !item.optional).length,
    href: "/school/begin",
    ...(mine ? { next: { title: mine.title, why: mine.why, href: mine.href } } : {}),
  };
};

/** The same as a part of Today. */
export const SetUpLeft = ({
  left,
}: {
  readonly left: NonNullable<Awaited<ReturnType<typeof setUpLeft>>>;
}) => (
  <>
    <h2 class="govuk-heading-m">Begin here</h2>
    <InsetText>
      <p class="govuk-body">
        {left.missing === 1 ? "One thing is" : `${left.missing} things are`} missing of {left.of} that the
        school needs to run placements.{" "}
        <a class="govuk-link" href={left.href}>
          See what is missing
        </a>
      </p>
      {left.next ? (
        <p class="govuk-body govuk-!-margin-bottom-0">
          Next:{" "}
          <a class="govuk-link" href={left.next.href}>
            {left.next.title}
          </a>
          . {left.next.why}
        </p>
      ) : null}
    </InsetText>
  </>
);
