import { providersOf } from "#casework/people/people.ts";
import {
  fitsSought,
  nothingSought,
  type Sought,
  soughtIn,
  weeklyCost,
} from "#casework/provider/judging/find.ts";
import { daysOffered, needsOffered } from "#contracts/forms/provider/register.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { providerModes } from "#domain/provider-identity.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import { emptyRegister, type ProviderRegister } from "#streams/provider/register/register.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { Filters } from "#ui/components/filters.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { Input } from "#ui/controls/input.tsx";
import { Select } from "#ui/controls/select.tsx";
import { kindInWords } from "./kind-in-words.ts";

type Item = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly registered: "yes" | "no";
  readonly kind: string;
  readonly places: number;
  readonly free: number;
  /** Pounds a week for a place, as its register has it; undefined where it has none. */
  readonly weekly: number | undefined;
  /** Its register does not say whether it fits what is sought. */
  readonly unsaid: boolean;
};

/** What a provider is, in the words of the lists. */
const kindOf = (facts: ProviderFacts): string =>
  `${kindInWords(facts)}${facts.online === "yes" ? ", online only" : ""}`;

const itemsOf = async (c: StaffContext, sought: Sought): Promise<readonly Item[]> => {
  const today = londonDate(c.deps.clock.now());
  const rows = await c.deps.views.list("providers", c.at.tenant);
  const names = await providersOf(
    c.deps,
    c.at.tenant,
    rows.map((row) => row.key),
  );
  const byName = new Intl.Collator("en-GB");
  return rows
    .flatMap((row): Item[] => {
      const facts = row.body?.facts as ProviderFacts | undefined;
      if (!facts) return [];
      const places = Number(row.body?.places ?? 0);
      const free = Math.max(0, places - Number(row.body?.reserved ?? 0));
      const register = (row.body?.register ?? emptyRegister) as ProviderRegister;
      const fitting = fitsSought({ facts, register, free }, sought, today);
      if (fitting === "not" || (isSeeking(sought) && row.body?.retired === true)) return [];
      return [
        {
          id: row.key,
          href: `/providers/${row.key}`,
          name: `${names.get(row.key)?.name ?? "Provider (record erased)"}${row.body?.retired === true ? " (retired)" : ""}`,
          registered: facts.registered,
          kind: kindOf(facts),
          places,
          free,
          weekly: weeklyCost(register, today),
          unsaid: fitting === "unknown",
        },
      ];
    })
    .sort((a, b) => byName.compare(a.name, b.name));
};

const isSeeking = (sought: Sought): boolean => JSON.stringify(sought) !== JSON.stringify(nothingSought);

const needValues = needsOffered.map(({ value }) => value);

const select = (
  name: string,
  label: string,
  value: string,
  items: readonly (readonly [string, string])[],
) => (
  <Select
    name={name}
    label={label}
    value={value}
    items={[{ value: "", text: "Any" }, ...items.map(([v, text]) => ({ value: v, text }))]}
  />
);

/** By need, age, day, mode, cost and free places; nothing of a pupil stands in the address. */
const Search = ({ s }: { readonly s: Sought }) => (
  <Filters action="/providers" submit="Find providers">
    {select(
      "need",
      "Need",
      s.need,
      needsOffered.map(({ value, label }) => [value, label]),
    )}
    <Input name="age" label="Age" width={3} inputmode="numeric" value={s.age?.toString() ?? ""} />
    {select(
      "day",
      "Day with room",
      s.day,
      daysOffered.map(({ value, label }) => [value, label]),
    )}
    {select("mode", "Teaches", s.mode, Object.entries(providerModes))}
    <Input
      name="most"
      label="At most, a full week"
      width={5}
      prefix="£"
      inputmode="numeric"
      value={s.most?.toString() ?? ""}
    />
    {select("free", "Places", s.free ? "yes" : "", [["yes", "Only with a free place"]])}
  </Filters>
);

const weeklyText = (weekly: number | undefined): string =>
  weekly === undefined ? "–" : `£${weekly.toLocaleString("en-GB")}`;

const Registered = ({ registered }: Pick<Item, "registered">) =>
  registered === "yes" ? <Tag colour="green">Registered</Tag> : <Tag colour="orange">Not registered</Tag>;

const List = ({ items, caption }: { readonly items: readonly Item[]; readonly caption: string }) => (
  <Table
    caption={caption}
    firstCellIsHeader
    head={[
      { content: "Name" },
      { content: "Registration" },
      { content: "Kind" },
      { content: "A full week", numeric: true },
      { content: "Free places", numeric: true },
    ]}
    rows={items.map((item) => [
      {
        content: (
          <a class="govuk-link" href={item.href}>
            {item.name}
          </a>
        ),
      },
      { content: <Registered registered={item.registered} /> },
      { content: item.kind },
      { content: weeklyText(item.weekly), numeric: true },
      { content: `${item.free} of ${item.places}`, numeric: true },
    ])}
  />
);

/** The providers that the schools of the trust may choose, with their free places. */
export const providersPage: StaffPage = {
  path: "/providers",
  action: "providers.read",
  doc: { summary: "List providers with their free places" },
  get: async (c) => {
    const sought = soughtIn(c.request.query, needValues);
    const items = await itemsOf(c, sought);
    const [fitting, unsaid] = [items.filter((i) => !i.unsaid), items.filter((i) => i.unsaid)];
    const add = c.may("providers.write") ? "/providers/new" : undefined;
    return {
      kind: "page",
      title: "Providers",
      model: {
        items,
        count: items.length,
        sought,
        links: { ...(add ? { add } : {}), figures: "/providers/figures" },
      },
      content: (
        <>
          <h1 class="govuk-heading-l">Providers</h1>
          {add ? (
            <ButtonGroup>
              <LinkButton href={add}>Add a provider</LinkButton>
            </ButtonGroup>
          ) : null}
          <Search s={sought} />
          <p class="govuk-body">
            <a class="govuk-link" href="/providers/figures">
              Providers side by side: attendance, outcomes, incidents, cost
            </a>
          </p>
          {fitting.length === 0 ? (
            <InsetText>
              {isSeeking(sought)
                ? "No provider says that it fits all of that."
                : "No provider has been added yet."}
            </InsetText>
          ) : (
            <List items={fitting} caption={counted(fitting.length, "provider")} />
          )}
          {unsaid.length === 0 ? null : (
            <List
              items={unsaid}
              caption={`${counted(unsaid.length, "provider")} whose register does not say: ask them`}
            />
          )}
          <p class="govuk-body-s">
            A full week is reckoned from the cost that holds today, to compare by: 5 days, 10 sessions or 25
            hours, 13 weeks in a term and 39 in a year.
          </p>
        </>
      ),
    };
  },
};
