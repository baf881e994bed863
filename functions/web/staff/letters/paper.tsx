import { contextOf, Incomplete } from "#casework/compose/context.ts";
import { givePaperFrom, paperLetter } from "#casework/placement/paper-letters.ts";
import { paperHead } from "#casework/placement/post.ts";
import { lookOf } from "#casework/school/look.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { paperFields } from "#contracts/forms/paper.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound, problem, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Letter } from "#letters/letter.ts";
import { letterPage } from "#letters/rendering/letter-page.tsx";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import type { PostHead } from "#letters/rendering/post-head.ts";
import type { Paper } from "#streams/placement/events/paper.ts";
import { paperOf, papersToGive } from "#streams/placement/notice/papers.ts";
import { readsLarge } from "#streams/placement/notice/reading-needs.ts";
import { Button, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { longDate } from "#ui/dates.ts";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";
import type { Again } from "../forms/one-form.tsx";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { givenHow, paperTitle } from "./papers.tsx";

type Found = {
  readonly l: Loaded;
  readonly paper: Paper;
  readonly letter: Letter;
  readonly schoolName: string;
  readonly head: PostHead | undefined;
  readonly href: string;
};

const find = async (c: StaffContext): Promise<Found | Reply> => {
  if (!c.sees("placement.letters")) return forbidden;
  const l = await loadPlacement(c);
  const paper = l && paperOf(l.placement, c.request.params.paper ?? "");
  if (!l || !paper) return notFound;
  await noteRead(c, l.placement.pupil);
  try {
    const context = await contextOf(c.deps, l.stream);
    const letter = await paperLetter(c.deps, context, paper);
    const href = `/placements/${l.placement.id}/papers/${paper.key}`;
    const head = await paperHead(c.deps, context, paper);
    return { l, paper, letter, schoolName: context.schoolRecord.name, head, href };
  } catch (fault) {
    if (!(fault instanceof Incomplete)) throw fault;
    return problem(422, "The letter cannot be written", `${fault.message}.`);
  }
};

const Given = ({ paper }: { readonly paper: Paper }) =>
  paper.given ? (
    <InsetText>
      {givenHow[paper.given.how]} on {longDate(paper.given.on)}.
    </InsetText>
  ) : null;

const shown = (c: StaffContext, f: Found, { typed = {}, errors = [], command }: Again = {}): Reply => {
  const id = command ?? c.deps.ids.id();
  const pdf = `${f.href}/letter.pdf`;
  const waits = papersToGive({ placement: f.l.placement }).includes(f.paper) && c.may("form.paper-given");
  const title = paperTitle(f.paper);
  return {
    kind: "page",
    title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: `/placements/${f.l.placement.id}/papers`, text: "Back to the letters on paper" },
    model: {
      placement: f.l.placement.id,
      paper: f.paper.key,
      given: f.paper.given,
      letter: f.letter,
      ...(waits ? { form: { action: f.href, command: id, fields: formJsonSchema(paperFields) } } : {}),
      links: { pdf },
    },
    content: (
      <>
        <div class="app-no-print">
          <FormErrors fields={paperFields} errors={errors} />
          <span class="govuk-caption-l">{f.l.who}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <Given paper={f.paper} />
          <p class="govuk-body">
            <LinkButton href={pdf} variant="secondary">
              Print as PDF
            </LinkButton>
          </p>
          {waits ? (
            <PostForm action={f.href} csrf={c.csrf} command={id}>
              <Questions fields={paperFields} typed={typed} errors={errors} />
              <Button preventDoubleClick>Mark it as given</Button>
            </PostForm>
          ) : null}
        </div>
        <div class="app-letter-frame">{letterPage(f.letter, 2)}</div>
      </>
    ),
  };
};

/** One letter on paper: to read, to print, and to mark as given. */
export const paperPage: StaffPage = {
  path: "/placements/{placement}/papers/{paper}",
  action: "placement.read",
  doc: { summary: "A letter on paper; POST marks it as given", form: paperFields },
  get: async (c) => {
    const found = await find(c);
    return "kind" in found ? found : shown(c, found);
  },
  post: async (c, sent) => {
    const found = await find(c);
    if ("kind" in found) return found;
    if (!c.may("form.paper-given")) return forbidden;
    const checked = taken(paperFields, sent);
    const typed = sent.typed ?? {};
    if (checked.kind === "refused")
      return shown(c, found, { typed, errors: checked.errors, command: sent.command });
    const command = { stream: found.l.stream, id: sent.command, by: c.staff };
    const done = await givePaperFrom(c.deps, command, found.paper.key, checked.answers);
    if (done.kind !== "refused") return { kind: "see", to: `/placements/${found.l.placement.id}/papers` };
    const errors = [{ field: done.field ?? "how", message: done.message }];
    return shown(c, found, { typed, errors, command: sent.command });
  },
};

export const paperPdfPage: StaffPage = {
  path: "/placements/{placement}/papers/{paper}/letter.pdf",
  action: "placement.read",
  doc: { summary: "The same letter as a PDF", file: "application/pdf" },
  get: async (c) => {
    const found = await find(c);
    if ("kind" in found) return found;
    const date = londonDate(found.paper.at);
    const look = await lookOf(c.deps, c.at);
    const bytes = await letterPdf(
      found.letter,
      { date, schoolName: found.schoolName, ...look },
      {
        head: found.head,
        large: readsLarge(found.l.placement, found.paper.to),
      },
    );
    return { kind: "file", name: "letter.pdf", type: "application/pdf", bytes };
  },
};
