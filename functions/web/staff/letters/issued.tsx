import { contextOf } from "#casework/compose/context.ts";
import { issuedLetter } from "#casework/placement/notification-letter.ts";
import { paperHead } from "#casework/placement/post.ts";
import { lookOf } from "#casework/school/look.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import type { Letter } from "#letters/letter.ts";
import { letterPage } from "#letters/rendering/letter-page.tsx";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import type { PostHead } from "#letters/rendering/post-head.ts";
import { readsLarge } from "#streams/placement/notice/reading-needs.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";

type Found = {
  readonly l: Loaded;
  readonly letter: Letter;
  readonly date: string;
  readonly schoolName: string;
  readonly head: PostHead | undefined;
};

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const l = await loadPlacement(c);
  const to = c.request.params.contact ?? "";
  const issued = l?.placement.letters.find(
    (each) => each.id === c.request.params.letter && each.to.includes(to),
  );
  if (!l || !issued) return undefined;
  await noteRead(c, l.placement.pupil);
  const context = await contextOf(c.deps, l.stream);
  const letter = await issuedLetter(c.deps, context, issued, to);
  return {
    l,
    letter,
    date: londonDate(issued.issuedAt),
    schoolName: context.schoolRecord.name,
    head: await paperHead(c.deps, context, { to, version: issued.version, at: issued.issuedAt }),
  };
};

/** A letter as it was issued to one contact, to read and to print. */
export const letterIssuedPage: StaffPage = {
  path: "/placements/{placement}/letters/{letter}/{contact}",
  doc: { summary: "A letter as it was issued to a contact", shows: ["placement", "letter", "links"] },
  action: "placement.read",
  get: async (c) => {
    if (!c.sees("placement.letters")) return forbidden;
    const found = await find(c);
    if (!found) return notFound;
    const pdf = `${c.request.path}/letter.pdf`;
    return {
      kind: "page",
      title: "Notification letter",
      back: { href: `/placements/${found.l.placement.id}`, text: "Back to the placement" },
      model: { placement: found.l.placement.id, letter: found.letter, links: { pdf } },
      content: (
        <>
          <p class="govuk-body app-no-print">
            <LinkButton href={pdf} variant="secondary">
              Print as PDF
            </LinkButton>
          </p>
          <div class="app-letter-frame">{letterPage(found.letter, 1)}</div>
        </>
      ),
    };
  },
};

export const letterPdfPage: StaffPage = {
  path: "/placements/{placement}/letters/{letter}/{contact}/letter.pdf",
  doc: { summary: "The same letter as a PDF", file: "application/pdf" },
  action: "placement.read",
  get: async (c) => {
    if (!c.sees("placement.letters")) return forbidden;
    const found = await find(c);
    if (!found) return notFound;
    const { date, schoolName } = found;
    return {
      kind: "file",
      name: "letter.pdf",
      type: "application/pdf",
      bytes: await letterPdf(
        found.letter,
        { date, schoolName, ...(await lookOf(c.deps, c.at)) },
        { head: found.head, large: readsLarge(found.l.placement, c.request.params.contact ?? "") },
      ),
    };
  },
};
