import { longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { loadPlacement } from "../placement/load.ts";
import { type Reader, readersOf } from "./load.ts";

const shows = { full: "All that this person may know", less: "Nothing of place, times or attendance" };

const linesOf = (r: Reader): readonly string[] => [
  r.reading ? shows[r.reading] : "No page. If they should have one, ask the safeguarding lead",
  ...(r.reading
    ? [
        r.codes === "mail"
          ? "Codes by mail, to the address on file"
          : "Codes on paper only: there is no mailbox on file that is theirs alone",
      ]
    : []),
  ...(r.owed && r.reading ? [`Codes on paper wait to be handed over, since ${longTime(r.owed)}`] : []),
  ...(r.givenAt ? [`Codes on paper recorded as handed over, ${longTime(r.givenAt)}`] : []),
];

/** Who has a page of their own, what it shows, and how its codes reach them (catalogue O33, O125). */
export const ownPagesPage: StaffPage = {
  path: "/placements/{placement}/pages",
  action: "placement.read",
  doc: {
    summary: "Pages of parents, pupil and officers: what each shows, and codes on paper",
    shows: ["readers"],
  },
  get: async (c) => {
    if (!c.sees("placement.letters")) return forbidden;
    const l = await loadPlacement(c);
    if (!l) return notFound;
    await noteRead(c, l.placement.pupil);
    const base = `/placements/${l.placement.id}`;
    const readers = await readersOf(c, l);
    const makes = c.may("form.page-sheet-given");
    const decides = c.may("form.page-allowed");
    const gives = makes && readers.some((r) => r.made);
    return {
      kind: "page",
      title: "Pages of their own",
      back: { href: base, text: "Back to the placement" },
      model: {
        placement: l.placement.id,
        readers: readers.map((r) => ({
          ...r,
          ...(makes && r.reading ? { sheet: `${base}/pages/${r.id}` } : {}),
        })),
        links: {
          ...(decides ? { decide: `${base}/forms/page-allowed` } : {}),
          ...(gives ? { given: `${base}/forms/page-sheet-given` } : {}),
        },
      },
      content: (
        <>
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">Pages of their own</h1>
          <p class="govuk-body">
            Parents, officers and, where the safeguarding lead allows it, the pupil can read how things stand
            and ask something. The way there is in the mails that they get.
          </p>
          {gives ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${base}/forms/page-sheet-given`}>
                Record that codes were handed over
              </a>
            </p>
          ) : null}
          {decides ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${base}/forms/page-allowed`}>
                Decide what somebody’s page shows
              </a>
            </p>
          ) : null}
          <SummaryList
            rows={readers.map((r) => ({
              key: r.name,
              value: (
                <ul class="govuk-list govuk-!-margin-bottom-0">
                  {linesOf(r).map((line) => (
                    <li>{line}</li>
                  ))}
                </ul>
              ),
              ...(makes && r.reading
                ? {
                    actions: [{ href: `${base}/pages/${r.id}`, text: "Print codes", about: `for ${r.name}` }],
                  }
                : {}),
            }))}
          />
        </>
      ),
    };
  },
};
