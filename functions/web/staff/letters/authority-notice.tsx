import { contextOf, Incomplete } from "#casework/compose/context.ts";
import { authorityLetter } from "#casework/placement/authority-letter.ts";
import { lookOf } from "#casework/school/look.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { isOwnTimetable } from "#domain/routes.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { notFound, problem, type Reply } from "#door/reply.ts";
import type { Letter } from "#letters/letter.ts";
import { letterPage } from "#letters/rendering/letter-page.tsx";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";

const withNotice = async (
  c: StaffContext,
  show: (l: Loaded, letter: Letter, schoolName: string) => Promise<Reply>,
): Promise<Reply> => {
  const l = await loadPlacement(c);
  if (!l) return notFound;
  await noteRead(c, l.placement.pupil);
  try {
    const context = await contextOf(c.deps, l.stream);
    return await show(l, await authorityLetter(c.deps, context), context.schoolRecord.name);
  } catch (fault) {
    if (!(fault instanceof Incomplete)) throw fault;
    return problem(422, "The notice cannot be written yet", `${fault.message}.`);
  }
};

/** The notice to the local authority as it would go now (catalogue O59), to read and to print. */
export const authorityNoticePage: StaffPage = {
  path: "/placements/{placement}/la-notice",
  doc: { summary: "The notice to the local authority", shows: ["placement", "letter", "links"] },
  action: "form.la-notice",
  get: (c) =>
    withNotice(c, async (l, letter) => {
      const pdf = `${c.request.path}/letter.pdf`;
      const form = isOwnTimetable(l.placement.route) ? "timetable-report" : "la-notice";
      const record = `/placements/${l.placement.id}/forms/${form}`;
      return {
        kind: "page",
        title: "Notice to the local authority",
        back: { href: `/placements/${l.placement.id}`, text: "Back to the placement" },
        model: { placement: l.placement.id, letter, links: { pdf, record } },
        content: (
          <>
            <p class="govuk-body app-no-print">
              <LinkButton href={pdf} variant="secondary">
                Print as PDF
              </LinkButton>{" "}
              <a class="govuk-link" href={record}>
                Record how the authority is told
              </a>
            </p>
            <div class="app-letter-frame">{letterPage(letter, 1)}</div>
          </>
        ),
      };
    }),
};

export const authorityNoticePdfPage: StaffPage = {
  path: "/placements/{placement}/la-notice/letter.pdf",
  doc: { summary: "The same notice as a PDF", file: "application/pdf" },
  action: "form.la-notice",
  get: (c) =>
    withNotice(c, async (_l, letter, schoolName) => {
      const date = londonDate(c.deps.clock.now());
      return {
        kind: "file",
        name: "notice.pdf",
        type: "application/pdf",
        bytes: await letterPdf(letter, { date, schoolName, ...(await lookOf(c.deps, c.at)) }),
      };
    }),
};
