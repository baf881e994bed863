import { read, schools } from "#casework/commit/streams.ts";
import { type Period, periodsOf } from "#casework/governors/periods.ts";
import { providerOf, providersOf } from "#casework/people/people.ts";
import { figuresOf, type ProviderFigures } from "#casework/provider/judging/figures.ts";
import {
  heldBackFigures,
  type ShownFigures,
  wholeFigures,
} from "#casework/provider/judging/shown-figures.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { type Cell, Table } from "#ui/components/table.tsx";

const shownTo = (c: StaffContext, f: ProviderFigures): ShownFigures =>
  c.sees("pupil.name") ? wholeFigures(f) : heldBackFigures(f);

const pounds = (amount: number | undefined): string =>
  amount === undefined ? "–" : `£${amount.toLocaleString("en-GB")}`;

const outcomeNames: Readonly<Record<string, string>> = Object.fromEntries(
  placementForms
    .destination(noChoices)
    .steps.flatMap((s) => s.fields)
    .flatMap((f) => (f.kind === "radios" && f.name === "destination" ? f.options : []))
    .map(({ value, label }) => [value, label]),
);

const outcomesOf = (f: ShownFigures): string =>
  [
    ...Object.entries(f.outcomes).map(([name, count]) => `${outcomeNames[name] ?? name}: ${count}`),
    ...(f.goingOn === 0 ? [] : [`Going on: ${f.goingOn}`]),
  ].join("\n") || "–";

const attendanceOf = (f: ShownFigures): string => {
  if (f.possible === "not shown") return "not shown";
  if (f.attendance === undefined) return "–";
  const unconfirmed = f.unconfirmed === 0 ? "" : `, and ${f.unconfirmed} that nobody confirmed`;
  return `${f.attendance} % (${f.attended} of ${f.possible} sessions${unconfirmed})`;
};

const head = (first: string): readonly Cell[] => [
  { content: first },
  { content: "Pupils", numeric: true },
  { content: "Attendance" },
  { content: "Outcomes" },
  { content: "Incidents", numeric: true },
  { content: "Cost", numeric: true },
  { content: "Per pupil", numeric: true },
  { content: "Per session attended", numeric: true },
];

const cells = (f: ShownFigures): readonly Cell[] => [
  { content: String(f.pupils), numeric: true },
  { content: attendanceOf(f) },
  { content: <span class="app-lines">{outcomesOf(f)}</span> },
  { content: String(f.incidents), numeric: true },
  { content: pounds(f.cost), numeric: true },
  { content: pounds(f.perPupil), numeric: true },
  { content: pounds(f.perSession), numeric: true },
];

const Reckoned = ({ c }: { readonly c: StaffContext }) => (
  <>
    <p class="govuk-body">
      Attendance by the registers of the provider; what nobody confirmed is counted as neither. Outcomes,
      incidents and cost by the placements whose provider it is now. Cost is what the school has committed
      itself to: the weekly cost in each school week from the first day on.
    </p>
    {c.sees("pupil.name") ? null : (
      <InsetText>
        Nobody is named. Numbers from 1 to 4 are shown as “fewer than 5”, and of fewer than five pupils
        nothing more is shown.
      </InsetText>
    )}
  </>
);

const periodsFor = async (c: StaffContext): Promise<readonly Period[]> => {
  const { state } = await read(c.deps, schools, schoolStream(c.at));
  return periodsOf(state.calendar, londonDate(c.deps.clock.now()));
};

/** The providers of a school side by side for a school year or term (find and judge; catalogue O53, O120). */
export const providersFiguresPage: StaffPage = {
  path: "/providers/figures",
  action: "provider.figures",
  doc: {
    summary:
      "Providers side by side: attendance, outcomes, incidents, cost per pupil and per session attended",
    shows: ["period", "periods", "items"],
  },
  get: async (c) => {
    const all = await periodsFor(c);
    const wanted = c.request.query.get("period") ?? all[0]?.id;
    const period = all.find((p) => p.id === wanted);
    if (!period) return notFound;
    const figures = await figuresOf(c.deps, c.at, period);
    const names = await providersOf(c.deps, c.at.tenant, [...figures.keys()]);
    const items = [...figures]
      .map(([id, f]) => ({ id, name: names.get(id)?.name ?? "Provider (record erased)", ...shownTo(c, f) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
    const periods = all.map(({ id, title }) => ({ id, title, href: `/providers/figures?period=${id}` }));
    return {
      kind: "page",
      title: `Providers side by side: ${period.title}`,
      ...(c.may("providers.read") ? { back: { href: "/providers", text: "Back to providers" } } : {}),
      model: { period, periods, items },
      content: (
        <>
          <h1 class="govuk-heading-l">Providers side by side: {period.title}</h1>
          <ul class="govuk-list app-inline-list app-no-print">
            {periods
              .filter((p) => p.id !== period.id)
              .map((p) => (
                <li>
                  <a class="govuk-link" href={p.href}>
                    {p.title}
                  </a>
                </li>
              ))}
          </ul>
          {items.length === 0 ? (
            <InsetText>No pupil of this school was at a provider.</InsetText>
          ) : (
            <Table
              caption={period.title}
              firstCellIsHeader
              head={head("Provider")}
              rows={items.map((item) => [
                {
                  content: (
                    <a class="govuk-link" href={`/providers/${item.id}/figures`}>
                      {item.name}
                    </a>
                  ),
                },
                ...cells(item),
              ])}
            />
          )}
          <Reckoned c={c} />
        </>
      ),
    };
  },
};

/** What a school’s own record says of one provider, year by year. */
export const providerFiguresPage: StaffPage = {
  path: "/providers/{provider}/figures",
  action: "provider.figures",
  doc: {
    summary: "A provider year by year: attendance, outcomes, incidents, cost per pupil and session attended",
    shows: ["provider", "name", "periods"],
  },
  get: async (c) => {
    const { provider = "" } = c.request.params;
    const record = /^[a-z0-9-]{1,64}$/.test(provider)
      ? await providerOf(c.deps, c.at.tenant, provider)
      : undefined;
    if (!record) return notFound;
    const years = (await periodsFor(c)).filter((p) => p.id.startsWith("year-"));
    const rows = await Promise.all(
      years.map(async (period) => {
        const figures = (await figuresOf(c.deps, c.at, period)).get(provider);
        return figures ? [{ period, shown: shownTo(c, figures) }] : [];
      }),
    );
    const found = rows.flat();
    return {
      kind: "page",
      title: `History: ${record.name}`,
      back: c.may("providers.read")
        ? { href: `/providers/${provider}`, text: `Back to ${record.name}` }
        : { href: "/providers/figures", text: "Back to the providers side by side" },
      model: {
        provider,
        name: record.name,
        periods: found.map(({ period, shown }) => ({ period: period.id, title: period.title, ...shown })),
      },
      content: (
        <>
          <span class="govuk-caption-l">{record.name}</span>
          <h1 class="govuk-heading-l">History with this school</h1>
          {found.length === 0 ? (
            <InsetText>No pupil of this school has been there in the last four school years.</InsetText>
          ) : (
            <Table
              caption="By school year"
              firstCellIsHeader
              head={head("School year")}
              rows={found.map(({ period, shown }) => [{ content: period.title }, ...cells(shown)])}
            />
          )}
          <Reckoned c={c} />
        </>
      ),
    };
  },
};
