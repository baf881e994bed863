import { schoolRecordOf } from "#casework/people/people.ts";
import { batchToPrint, giveBatch, type PostedHow } from "#casework/placement/post.ts";
import { lookOf } from "#casework/school/look.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { counted } from "#domain/calendar/date-words.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { forbidden, notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { lettersPdf } from "#letters/rendering/letter-pdf.ts";
import { Button, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { FormErrors, PostForm, Questions } from "#ui/form.tsx";
import type { Again } from "../forms/one-form.tsx";
import { mayPost, postFields, postPath, type Waiting, waitingHere } from "./load.ts";

const pdfPath = `${postPath}/letters.pdf`;

const lineOf = ({ of, title, about }: Waiting) => ({
  key: of.key,
  title,
  about,
  to: of.name,
  address: of.address,
  reference: of.reference,
  writtenAt: of.writtenAt,
  href:
    of.kind === "paper"
      ? `/placements/${of.placement}/papers/${of.paper.key}`
      : `/placements/${of.placement}/letters/${of.issued.id}/${of.to}`,
});

const shown = (
  c: StaffContext,
  waiting: readonly Waiting[],
  { typed = {}, errors = [], command }: Again = {},
): Reply => {
  const fields = postFields(waiting);
  const id = command ?? c.deps.ids.id();
  const addressed = waiting.filter(({ of }) => of.address.length > 0).length;
  return {
    kind: "page",
    title: "Letters to print and post",
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: "/placements", text: "Placements" },
    model: {
      letters: waiting.map(lineOf),
      ...(waiting.length > 0
        ? { form: { action: postPath, command: id, fields: formJsonSchema(fields) } }
        : {}),
      links: addressed > 0 ? { pdf: pdfPath } : {},
    },
    content: (
      <>
        <FormErrors fields={fields} errors={errors} />
        <h1 class="govuk-heading-l">Letters to print and post</h1>
        <p class="govuk-body">
          All letters of the school that wait for somebody who takes no e-mail, or whose mail came back. The
          address of each stands where the window of a long (DL) envelope is.
        </p>
        {addressed > 0 ? (
          <p class="govuk-body">
            <LinkButton href={pdfPath} variant="secondary">
              Print {counted(addressed, "letter")} as one PDF
            </LinkButton>
          </p>
        ) : null}
        {waiting.length === 0 ? (
          <InsetText>No letter waits to be given.</InsetText>
        ) : (
          <PostForm action={postPath} csrf={c.csrf} command={id}>
            <Questions fields={fields} typed={typed} errors={errors} />
            <Button preventDoubleClick>Mark them as given</Button>
          </PostForm>
        )}
      </>
    ),
  };
};

/** Every letter of the school that waits to be given: printed together, and marked as given in one act (catalogue O25, O30). */
export const postPage: StaffPage = {
  path: postPath,
  action: "placements.read",
  keepsDrafts: false,
  doc: {
    summary: "Letters that wait to be printed and posted; POST marks several as given",
    form: postFields([]),
    shows: ["letters"],
  },
  get: async (c) => (mayPost(c) ? shown(c, await waitingHere(c)) : forbidden),
  post: async (c, sent) => {
    if (!mayPost(c)) return forbidden;
    const waiting = await waitingHere(c);
    const again = { typed: sent.typed ?? {}, command: sent.command };
    const checked = taken(postFields(waiting), sent);
    if (checked.kind === "refused") return shown(c, waiting, { ...again, errors: checked.errors });
    const { letters, how, on } = checked.answers;
    const chosen = waiting.filter(({ of }) => [letters ?? []].flat().includes(of.key));
    const refused = await giveBatch(
      c.deps,
      { at: c.at, command: sent.command, by: c.staff },
      chosen.map(({ of }) => of),
      { how: how as PostedHow["how"], on: String(on) },
    );
    if (refused.length === 0) return { kind: "see", to: postPath };
    // What was taken is taken: the list shows what is left, and why.
    return shown(c, await waitingHere(c), {
      ...again,
      command: c.deps.ids.id(),
      errors: refused.map(({ of, refused: { message } }) => ({
        field: "letters",
        message: `${of.name}: ${message}`,
      })),
    });
  },
};

/** All that has an address, one letter after the other, each with its page numbers and reference. */
export const postPdfPage: StaffPage = {
  path: pdfPath,
  action: "placements.read",
  doc: { summary: "The letters that wait to be posted, as one PDF", file: "application/pdf" },
  get: async (c) => {
    if (!mayPost(c)) return forbidden;
    const waiting = await waitingHere(c);
    const batch = await batchToPrint(
      c.deps,
      c.at,
      waiting.map(({ of }) => of),
    );
    if (batch.length === 0) return notFound;
    const school = await schoolRecordOf(c.deps, c.scope, c.at.school);
    const bytes = await lettersPdf("Letters to post", batch, {
      date: londonDate(c.deps.clock.now()),
      schoolName: school?.name ?? "",
      ...(await lookOf(c.deps, c.at)),
    });
    return { kind: "file", name: "letters.pdf", type: "application/pdf", bytes };
  },
};
