import { providersOf } from "#casework/people/people.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { kindInWords } from "./kind-in-words.ts";

type Item = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly registered: "yes" | "no";
  readonly kind: string;
  readonly places: number;
  readonly free: number;
};

/** What a provider is, in the words of the lists. */
const kindOf = (facts: ProviderFacts): string =>
  `${kindInWords(facts)}${facts.online === "yes" ? ", online only" : ""}`;

const itemsOf = async (c: StaffContext): Promise<readonly Item[]> => {
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
      return [
        {
          id: row.key,
          href: `/providers/${row.key}`,
          name: `${names.get(row.key)?.name ?? "Provider (record erased)"}${row.body?.retired === true ? " (retired)" : ""}`,
          registered: facts.registered,
          kind: kindOf(facts),
          places,
          free: Math.max(0, places - Number(row.body?.reserved ?? 0)),
        },
      ];
    })
    .sort((a, b) => byName.compare(a.name, b.name));
};

const Registered = ({ registered }: Pick<Item, "registered">) =>
  registered === "yes" ? <Tag colour="green">Registered</Tag> : <Tag colour="orange">Not registered</Tag>;

const List = ({ items }: { readonly items: readonly Item[] }) => (
  <Table
    caption={items.length === 1 ? "1 provider" : `${items.length} providers`}
    firstCellIsHeader
    head={[
      { content: "Name" },
      { content: "Registration" },
      { content: "Kind" },
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
    const items = await itemsOf(c);
    const add = c.may("providers.write") ? "/providers/new" : undefined;
    return {
      kind: "page",
      title: "Providers",
      model: { items, count: items.length, links: add ? { add } : {} },
      content: (
        <>
          <h1 class="govuk-heading-l">Providers</h1>
          {add ? (
            <ButtonGroup>
              <LinkButton href={add}>Add a provider</LinkButton>
            </ButtonGroup>
          ) : null}
          {items.length === 0 ? (
            <InsetText>No provider has been added yet.</InsetText>
          ) : (
            <List items={items} />
          )}
        </>
      ),
    };
  },
};
