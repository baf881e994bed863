import { roleNames } from "#domain/roles.ts";
import type { Role } from "#ids/role.ts";
import { phaseNames, phases } from "#streams/placement/phase.ts";
import { Button } from "#ui/components/button.tsx";
import { Details } from "#ui/components/details.tsx";
import { Filters } from "#ui/components/filters.tsx";
import { Checkboxes } from "#ui/controls/checkboxes.tsx";
import { Select } from "#ui/controls/select.tsx";
import { columns, stateWords } from "./columns.tsx";
import { addressOf, columnIds, queryOf, type State, states, usualColumns, type Wanted } from "./wanted.ts";

/** What there is to choose from, and how many placements are in each state. */
export type Choices = {
  readonly counts: Readonly<Record<State, number>>;
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly owners: readonly Role[];
  readonly years: readonly string[];
};

const anything = { value: "", text: "All" };

const chosenOf = (w: Wanted, { providers }: Choices) => {
  const without = (part: Partial<Wanted>): string => addressOf({ ...w, page: 1, ...part });
  return [
    ...(w.phase ? [{ text: phaseNames[w.phase], removeHref: without({ phase: undefined }) }] : []),
    ...(w.state ? [{ text: stateWords[w.state], removeHref: without({ state: undefined }) }] : []),
    ...(w.provider
      ? [
          {
            text: providers.find((p) => p.id === w.provider)?.name ?? "A provider",
            removeHref: without({ provider: "" }),
          },
        ]
      : []),
    ...(w.owner ? [{ text: roleNames[w.owner], removeHref: without({ owner: undefined }) }] : []),
    ...(w.year ? [{ text: w.year, removeHref: without({ year: "" }) }] : []),
  ];
};

const optionsOf = <T extends string>(all: readonly T[], text: (each: T) => string) => [
  anything,
  ...all.map((value) => ({ value, text: text(value) })),
];

/** What a form must send back so that the rest of the list stays as it is. */
const Kept = ({ w, but }: { readonly w: Wanted; readonly but: readonly string[] }) => (
  <>
    {[...new URLSearchParams(queryOf({ ...w, page: 1 }))]
      .filter(([name]) => !but.includes(name))
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
  </>
);

/** Narrows the board by state, phase, provider, owner of the next step and year. */
export const BoardFilters = ({ w, choices }: { readonly w: Wanted; readonly choices: Choices }) => {
  const chosen = chosenOf(w, choices);
  return (
    <Details summary="Filters" classes="app-phase app-no-print" open={chosen.length > 0}>
      <Filters action="/placements" chosen={chosen}>
        <Kept w={w} but={["state", "phase", "provider", "owner", "year"]} />
        <Select
          name="state"
          label="State"
          value={w.state ?? ""}
          items={optionsOf(states, (s) =>
            s === "closed" ? "Closed" : `${stateWords[s]} (${choices.counts[s]})`,
          )}
        />
        <Select
          name="phase"
          label="Phase"
          value={w.phase ?? ""}
          items={optionsOf(phases, (p) => phaseNames[p])}
        />
        <Select
          name="provider"
          label="Provider"
          value={w.provider}
          items={[anything, ...choices.providers.map((p) => ({ value: p.id, text: p.name }))]}
        />
        <Select
          name="owner"
          label="Whose is the next step"
          value={w.owner ?? ""}
          items={optionsOf(choices.owners, (role) => roleNames[role])}
        />
        <Select name="year" label="Year" value={w.year} items={optionsOf(choices.years, (year) => year)} />
      </Filters>
    </Details>
  );
};

/** Which columns stand on the board; kept in its address. */
export const ChooseColumns = ({ w }: { readonly w: Wanted }) => (
  <Details summary="Columns" classes="app-phase app-no-print">
    <form action="/placements" method="get" class="app-form">
      <Kept w={w} but={["columns"]} />
      <Checkboxes
        name="columns"
        label="Which columns are shown?"
        labelSize="s"
        small
        values={w.columns}
        items={columnIds.map((id) => ({ value: id, label: columns[id].title }))}
      />
      <Button variant="secondary">Show these</Button>{" "}
      {w.columns.join() === usualColumns.join() ? null : (
        <a class="govuk-link" href={addressOf({ ...w, columns: usualColumns })}>
          The usual ones
        </a>
      )}
    </form>
  </Details>
);
