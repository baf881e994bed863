import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { mintSheet, type Sheet } from "#casework/links/paper-codes.ts";
import { pageLinkOf } from "#casework/own-page/page-link.ts";
import { schoolRecordOf } from "#casework/people/people.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound, problem, type Reply } from "#door/reply.ts";
import { heading, type Letter, list, paragraph } from "#letters/letter.ts";
import { letterPage } from "#letters/rendering/letter-page.tsx";
import { makePageSheet } from "#promises/deciding/own-page.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { oneFormPage } from "../forms/one-form.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { type Reader, readersOf } from "./load.ts";

type Found = { readonly l: Loaded; readonly reader: Reader };

const find = async (c: StaffContext): Promise<Found | Reply> => {
  if (!c.may("form.page-sheet-given") || !c.sees("placement.letters")) return forbidden;
  const l = await loadPlacement(c);
  const reader = l && (await readersOf(c, l)).find((r) => r.id === c.request.params.reader);
  if (!l || !reader?.reading) return notFound;
  await noteRead(c, l.placement.pupil);
  return { l, reader };
};

const pagesOf = ({ l }: Found): string => `/placements/${l.placement.id}/pages`;

/** In groups that are read and typed without counting. */
const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

const sheetLetter = (
  c: StaffContext,
  { number, codes }: Sheet,
  school: { name: string; phone: string },
): Letter => ({
  subject: "Codes for your own page",
  blocks: [
    paragraph(`With these codes you can open your page at ${school.name}, on any phone or computer.`),
    heading("How to open it"),
    list([
      `Go to ${c.deps.settings.publicUrl}/reply/start`,
      `Type the number of your page: ${number}`,
      "Then type one of the codes below. Each code works once. Cross it out when you have used it.",
    ]),
    heading("Your codes"),
    list(codes.map(spaced)),
    paragraph(
      `Keep this sheet where nobody else finds it. If it is lost, or somebody has seen it, ring us on ${school.phone}: we make you a new one, and this one works no more.`,
    ),
  ],
});

const shownSheet = (found: Found, letter: Letter, sheet: Sheet): Reply => ({
  kind: "page",
  title: "Codes to print",
  back: { href: pagesOf(found), text: "Back to pages of their own" },
  model: { reader: found.reader.id, number: sheet.number, codes: sheet.codes },
  content: (
    <>
      <div class="app-no-print">
        <span class="govuk-caption-l">{found.reader.name}</span>
        <h1 class="govuk-heading-l">Codes to print</h1>
        <p class="govuk-body">
          They are shown once. Print this page, hand it to {found.reader.name} alone, then record that you
          did. An earlier sheet is no longer good.
        </p>
        <p class="govuk-body">
          <LinkButton href={`/placements/${found.l.placement.id}/forms/page-sheet-given`} variant="secondary">
            Record that it was handed over
          </LinkButton>
        </p>
      </div>
      <div class="app-letter-frame">{letterPage(letter, 2)}</div>
    </>
  ),
});

/** Makes the codes on paper for somebody's own page; they are shown once, to be printed, and kept nowhere. */
export const ownPageSheetPage: StaffPage = {
  path: "/placements/{placement}/pages/{reader}",
  action: "placement.read",
  doc: {
    summary: "Codes on paper for somebody’s own page; POST makes them",
    form: [],
    shows: ["number", "codes"],
  },
  get: async (c) => {
    const found = await find(c);
    if ("kind" in found) return found;
    return oneFormPage(c, {
      title: "Print codes on paper",
      caption: found.reader.name,
      lead: "Whoever holds the sheet can open the page. Make it when you can hand it over, to this person alone or by post in a closed envelope.",
      submit: "Make the codes",
      fields: [],
      action: `${pagesOf(found)}/${found.reader.id}`,
      back: { href: pagesOf(found), text: "Pages of their own" },
    });
  },
  post: async (c, sent) => {
    const found = await find(c);
    if ("kind" in found) return found;
    const { l, reader } = found;
    const command = { stream: l.stream, id: sent.command, by: c.staff };
    if (l.placement.commands.get(command.id) !== undefined) return { kind: "see", to: pagesOf(found) };
    const done = await execute(c.deps, placements, command, (p) => makePageSheet(p, reader.id));
    if (done.kind === "refused") return problem(422, "There are no codes for this page", done.message);
    const of = { scope: c.scope, placement: l.placement.id, provider: reader.id };
    const sheet = await mintSheet(c.deps, of, pageLinkOf(l.stream, reader.id));
    const school = await schoolRecordOf(c.deps, c.scope, c.at.school);
    const letter = sheetLetter(c, sheet, { name: school?.name ?? "", phone: school?.phone ?? "" });
    return shownSheet(found, letter, sheet);
  },
};
