import { pupilsOf } from "#casework/people/people.ts";
import { initialsOf } from "#contracts/people.ts";
import { routeNames } from "#domain/routes.ts";
import type { StaffPage } from "#door/context.ts";
import { endOf, startOf } from "#streams/placement/facts.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { TaskList } from "#ui/components/task-list.tsx";
import { longDate } from "#ui/dates.ts";
import { casesOf, standingOf } from "./load.ts";

/** Directions that the governing body decides on: the clerk's list, and each governor's own cases. */
export const approvalsPage: StaffPage = {
  path: "/approvals",
  doc: { summary: "Directions that wait for the governing body's decision", shows: ["cases"] },
  action: "approvals.read",
  get: async (c) => {
    const cases = await casesOf(c);
    const names = await pupilsOf(
      c.deps,
      c.scope,
      cases.map((p) => p.pupil),
    );
    const items = cases.map((p) => {
      const pupil = names.get(p.pupil);
      return {
        placement: p.id,
        who: pupil ? initialsOf(pupil) : "Pupil",
        route: routeNames[p.route],
        start: startOf(p),
        end: endOf(p),
        standing: standingOf(p),
        href: `/approvals/${p.id}`,
      };
    });
    return {
      kind: "page",
      title: "Approvals",
      model: { cases: items },
      content: (
        <>
          <h1 class="govuk-heading-l">Approvals</h1>
          <p class="govuk-body">
            A direction needs the governing body’s approval. You see each case that you may help to decide,
            and no other pupil.
          </p>
          {items.length === 0 ? <InsetText>No direction waits for you now.</InsetText> : null}
          <TaskList
            idPrefix="approvals"
            items={items.map((i) => ({
              title: `Direction for ${i.who}`,
              href: i.href,
              hint: i.start ? `${longDate(i.start)} to ${longDate(i.end)}` : "No dates yet",
              status: { text: i.standing },
            }))}
          />
        </>
      ),
    };
  },
};
