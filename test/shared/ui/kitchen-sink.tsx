import { BackLink } from "#ui/components/back-link.tsx";
import { Button, ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import { Filters } from "#ui/components/filters.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { NotificationBanner } from "#ui/components/notification-banner.tsx";
import { Pagination } from "#ui/components/pagination.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { Contents, Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { TaskList } from "#ui/components/task-list.tsx";
import { Timeline } from "#ui/components/timeline.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { Input } from "#ui/controls/input.tsx";
import { Select } from "#ui/controls/select.tsx";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { FormPage } from "#ui/form.tsx";
import { MachineGraph } from "#ui/graph/machine-graph.tsx";
import { Page } from "#ui/layout/page.tsx";
import { everyKind, good } from "../contracts/form-samples.ts";
import { sampleMachine } from "./sample-machine.ts";

const tasks = [
  {
    title: "Parent’s consent",
    href: "#consent",
    status: { tag: "Overdue", colour: "red" },
    hint: "Due Friday 6 November 2026",
  },
  { title: "Safeguarding check", href: "#check", status: { tag: "Due today", colour: "yellow" } },
  { title: "Risk assessment", href: "#risk", status: { text: "Done" } },
  { title: "Commissioning order", status: { text: "Cannot start yet", cannotStart: true } },
] as const;

const weeks = ["Mon 2", "Tue 3", "Wed 4", "Thu 5", "Fri 6"];
const pupils = ["Ada O’Brien", "Kofi Mensah-Featherstonehaugh", "Lin Chen"];

const Facts = () => (
  <>
    <Section id="tasks" title="What needs you today">
      <TaskList items={tasks} />
    </Section>
    <Section id="facts" title="The placement">
      <SummaryList
        rows={[
          {
            key: "Pupil",
            value: "Ada O’Brien",
            actions: [{ href: "#a", text: "Change", about: "the pupil" }],
          },
          {
            key: "Provider",
            value: "Old Mill Farm Education",
            actions: [
              { href: "#b", text: "Change", about: "the provider" },
              { href: "#c", text: "Look", about: "at the provider" },
            ],
          },
          { key: "Starts", value: "Tuesday 3 November 2026" },
        ]}
      />
      <SummaryList
        card={{ title: "Contact", actions: [{ href: "#d", text: "Reveal" }] }}
        rows={[
          {
            key: "Email",
            value: "a.very.long.address.of.a.parent.that.wraps@example-school-trust.example.com",
          },
        ]}
      />
      <Table
        caption="Attendance, week of 2 November 2026"
        head={[
          { content: "Pupil" },
          ...weeks.flatMap((day) => [{ content: `${day} am` }, { content: `${day} pm` }]),
        ]}
        rows={pupils.map((pupil) => [
          { content: pupil },
          ...weeks.flatMap(() => [{ content: "Present" }, { content: "Late, 12 minutes" }]),
        ])}
        firstCellIsHeader
      />
      <Pagination
        previous={{ href: "#p" }}
        next={{ href: "#n" }}
        items={[
          { number: 1, href: "#1" },
          { number: 2, href: "#2", current: true },
          { ellipsis: true },
          { number: 9, href: "#9" },
        ]}
      />
      <Pagination next={{ href: "#week", label: "Week of 9 November" }} label="Weeks" />
    </Section>
    <Section id="history" title="What happened">
      <Timeline
        entries={[
          {
            title: "Parent agreed",
            when: "Monday 2 November 2026, 8:15am",
            at: "2026-11-02T08:15:00Z",
            by: "B. O’Brien, by link",
            tone: "good",
          },
          {
            title: "Consent is late",
            when: "Friday 30 October 2026",
            at: "2026-10-30",
            tone: "late",
            children: <p class="govuk-body">A reminder was sent.</p>,
          },
          {
            title: "Stopped by the DSL",
            when: "Thursday 29 October 2026",
            at: "2026-10-29",
            by: "M. Okafor",
            tone: "stopped",
          },
          { title: "Referral opened", when: "Wednesday 28 October 2026", at: "2026-10-28", by: "R. Patel" },
        ]}
      />
    </Section>
  </>
);

const Pieces = () => (
  <>
    <NotificationBanner text="The letter must go two school days before." />
    <NotificationBanner text="The referral was opened." success titleId="done-title" />
    <Panel title="Answer recorded" headingLevel={2}>
      Your reference
      <br />
      <strong>WM-2026-0042</strong>
    </Panel>
    <InsetText>The earliest start is Wednesday 4 November 2026.</InsetText>
    <WarningText>The local authority must be told within five school days.</WarningText>
    <Details summary="Where this comes from">Clause 12 of the school’s policy.</Details>
    <p>
      {(["grey", "green", "teal", "purple", "magenta", "red", "orange", "yellow"] as const).map((colour) => (
        <>
          <Tag colour={colour}>{colour}</Tag>{" "}
        </>
      ))}
      <Tag>Plain</Tag>
    </p>
    <ButtonGroup>
      <Button>Save</Button>
      <Button variant="secondary">Later</Button>
      <Button variant="warning">End the placement</Button>
      <LinkButton href="#start" start>
        Start now
      </LinkButton>
    </ButtonGroup>
    <nav aria-label="Back to the list">
      <BackLink href="#list">Back to the list</BackLink>
    </nav>
    <Filters
      action="/placements"
      chosen={[{ text: "Provider: Old Mill Farm", removeHref: "/placements?state=late" }]}
    >
      <Input name="q" id="filter-q" label="Name or reference" width={20} type="search" />
      <Select
        name="state"
        id="filter-state"
        label="State"
        items={[
          { value: "", text: "Any" },
          { value: "late", text: "Late" },
        ]}
      />
    </Filters>
  </>
);

/** One page with every component, as a test looks at it. */
export const KitchenSink = () => (
  <Page
    title="Everything"
    school="Meadow Lane Academy"
    user={{ name: "R. Patel", role: "AP lead", signOut: { action: "/sign-out", csrf: "t" } }}
    nav={[
      { href: "/", text: "Today", current: true },
      { href: "/placements", text: "Placements" },
      { href: "/providers", text: "Providers" },
      { href: "/attendance", text: "Attendance" },
      { href: "/runs", text: "Runs" },
    ]}
    breadcrumbs={[{ text: "Today", href: "/" }, { text: "Everything" }]}
    back={{ href: "/" }}
    bar={<p>Demonstration clock: Monday 2 November 2026, 8:15am</p>}
    errors={[{ field: "start-month", message: "The start date must include a month" }]}
  >
    <FormPage
      title="Everything"
      caption="Placement WM-2026-0042"
      lead="Every component of Waymark on one page."
      fields={everyKind}
      action="/everything"
      csrf="t"
      command="c"
      typed={{ "start-day": "3", "start-year": "2026", called: "Ada", agreed: "no", late: "900" }}
      errors={[
        { field: "reason", message: "Enter a reason" },
        { field: "start-month", message: "The start date must include a month" },
        { field: "agreed", message: "Select whether you agree" },
      ]}
      submit="Save the plan"
      cancelHref="/"
    >
      <Contents
        items={[
          { id: "tasks", title: "What needs you today" },
          { id: "facts", title: "The placement" },
          { id: "history", title: "What happened" },
        ]}
      />
    </FormPage>
    <Facts />
    <Pieces />
    <Section id="check" title="Check your answers">
      <CheckAnswers
        steps={[{ id: "all", title: "The plan", fields: everyKind }]}
        answers={good}
        changeHref={(s, f) => `/plan/${s.id}#${f.name}`}
        headingLevel={3}
      />
    </Section>
    <Section id="machine" title="The placement machine">
      <MachineGraph
        asl={sampleMachine}
        title="Placement"
        statuses={{
          "Where next": "succeeded",
          Consent: "caught",
          "Tell the school that consent is late": "succeeded",
          "Checks before a placement": "running",
          Safeguarding: "running",
          Registration: "failed",
          Visit: "aborted",
        }}
      />
    </Section>
  </Page>
);
