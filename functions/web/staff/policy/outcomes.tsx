import { read, sheets } from "#casework/commit/streams.ts";
import { compareWithFrom } from "#casework/governors/compare-policies.ts";
import { notedOf } from "#casework/jobs/parts.ts";
import { policiesInForce } from "#casework/rules/placement-policy.ts";
import type { Field, Option } from "#contracts/form.ts";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import { roleNames } from "#domain/roles.ts";
import { sheetsStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type ObligationId, rowTitle } from "#ids/catalogue.ts";
import type { Role } from "#ids/role.ts";
import { lastProfileOf } from "#policy/profiles.ts";
import { type Compared, type Comparison, comparisonOf } from "#streams/sheets/comparisons.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Live, LiveNote } from "#ui/components/live.tsx";
import { Section } from "#ui/components/section.tsx";
import { Table } from "#ui/components/table.tsx";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { schoolOf } from "../sheets/span.ts";

const toField = (options: readonly Option[]): Field => ({
  name: "to",
  kind: "select",
  label: "With which policy?",
  missing: "Select the policy",
  options,
});

const others = async (c: StaffContext): Promise<readonly Option[]> => {
  const { profile } = await schoolOf(c);
  return policiesInForce(londonDate(c.deps.clock.now()))
    .filter((p) => p.id !== profile)
    .map((p) => ({ value: p.id, label: p.title }));
};

const begin = async (c: StaffContext, again: Again = {}) =>
  oneFormPage(
    c,
    {
      title: "What would another policy do?",
      lead: "Every placement of this school year is gone through under both policies, under law and trust as they are now: what would be owed more or less often, earlier or later, and by whom. Nothing is changed.",
      submit: "Work it out",
      fields: [toField(await others(c))],
      action: "/policy/outcomes/new",
      back: { href: "/policy", text: "School policy" },
    },
    again,
  );

/** Begins the comparison of the school’s placements under another policy (catalogue O121). */
export const outcomeNewPage: StaffPage = {
  path: "/policy/outcomes/new",
  action: "policy.compare",
  keepsDrafts: false,
  doc: { summary: "Work out what another policy would do to this year's placements", form: [toField([])] },
  get: (c) => {
    const to = c.request.query.get("to");
    return begin(c, to ? { typed: { to } } : {});
  },
  post: async (c, sent) => {
    const { command } = sent;
    const checked = taken([toField(await others(c))], sent);
    if (checked.kind === "refused") return begin(c, { ...checked, command });
    const done = await compareWithFrom(
      c.deps,
      { at: c.at, command, by: c.staff },
      String(checked.answers.to),
    );
    if (!("kind" in done)) return { kind: "see", to: `/policy/outcomes/${done.comparison}` };
    const errors = [{ field: done.field ?? "to", message: done.message }];
    return begin(c, { typed: sent.typed ?? {}, errors, command });
  },
};

const says: Readonly<Record<Comparison["state"], string>> = {
  working: "It is being worked out, placement by placement. You can go on with other work.",
  done: "It is worked out.",
  failed: "It could not be worked out, and is a task for whoever looks after it. Nothing was changed.",
};

const titleOf = (id: string, on: string): string => lastProfileOf(id, on)?.title ?? id;

const Outcome = ({ compared }: { readonly compared: Compared }) => {
  const rows = Object.entries(compared.rows).filter(
    ([, r]) => r.now !== r.would || r.earlier > 0 || r.later > 0,
  );
  return (
    <>
      <p class="govuk-body">{compared.placements} placements of this school year were gone through.</p>
      <Section id="roles" title="Work by role">
        <Table
          caption="How often something is owed"
          captionSize="s"
          firstCellIsHeader
          head={[{ content: "Role" }, { content: "Now", numeric: true }, { content: "Then", numeric: true }]}
          rows={Object.entries(compared.roles).map(([role, n]) => [
            { content: roleNames[role as Role] ?? role },
            { content: String(n.now), numeric: true },
            { content: String(n.would), numeric: true },
          ])}
        />
      </Section>
      <Section id="rows" title="What changes">
        {rows.length === 0 ? (
          <InsetText>Nothing that is owed for these placements would change.</InsetText>
        ) : (
          <Table
            caption="Promises that would be owed more or less often, earlier or later"
            captionSize="s"
            firstCellIsHeader
            head={[
              { content: "What" },
              ...["Now", "Then", "Earlier", "Later"].map((content) => ({ content, numeric: true })),
            ]}
            rows={rows.map(([id, r]) => [
              { content: `${rowTitle(id as ObligationId)} (${id})` },
              ...[r.now, r.would, r.earlier, r.later].map((n) => ({ content: String(n), numeric: true })),
            ])}
          />
        )}
      </Section>
    </>
  );
};

/** What another policy would do: how far it has come, and what was found. */
export const outcomePage: StaffPage = {
  path: "/policy/outcomes/{comparison}",
  action: "policy.compare",
  doc: {
    summary: "What another policy would do to this year's placements: progress and result",
    shows: ["comparison", "state", "from", "to", "progress", "compared"],
  },
  get: async (c) => {
    const { state } = await read(c.deps, sheets, sheetsStream(c.at));
    const found = comparisonOf(state.comparisons, c.request.params.comparison ?? "");
    if (!found) return notFound;
    const noted = await notedOf(c.deps, c.scope, "comparison", found.id);
    const { done, of } = { done: Number(noted?.done ?? 0), of: Number(noted?.of ?? 0) };
    const on = londonDate(found.at);
    const { from, to } = found;
    return {
      kind: "page",
      title: "What another policy would do",
      back: { href: "/policy", text: "School policy" },
      model: {
        ...{ comparison: found.id, state: found.state, from, to },
        ...{ progress: { done, of }, compared: found.compared ?? null },
      },
      content: (
        <>
          <span class="govuk-caption-l">
            {titleOf(from.id, on)}, and {titleOf(to.id, on)}
          </span>
          <h1 class="govuk-heading-l">What another policy would do</h1>
          <Live id="outcome">
            <p class="govuk-body">{says[found.state]}</p>
            {found.state === "working" && of > 0 ? (
              <p class="govuk-body">
                <progress max={of} value={done} aria-label="How far it has come" /> {done} of {of} placements
              </p>
            ) : null}
            {found.compared ? <Outcome compared={found.compared} /> : null}
          </Live>
          {found.state === "working" ? <LiveNote looked={longTime(c.deps.clock.now().toString())} /> : null}
        </>
      ),
    };
  },
};
