import { schoolCase } from "#casework/compose/context.ts";
import { lookOf } from "#casework/school/look.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { problem, type Reply } from "#door/reply.ts";
import { composeLetter } from "#letters/compose.ts";
import { schoolFactsOf, signatoryOf } from "#letters/composing/school.ts";
import type { Letter } from "#letters/letter.ts";
import { placementLetterExample } from "#letters/placement-letter/example.ts";
import type { Brand } from "#letters/rendering/brand.ts";
import { letterHtml } from "#letters/rendering/letter-html.tsx";
import { letterPage } from "#letters/rendering/letter-page.tsx";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { schoolNow } from "./record-form.ts";

const here = "/school/letters/preview";

type Shown = { readonly letter: Letter; readonly brand: Brand };
type Missing = { readonly missing: readonly string[] };

/** An invented placement's letter from this school, as it would look today; or what the school lacks for it. */
const previewOf = async (c: StaffContext): Promise<Shown | Missing> => {
  const { school, record } = await schoolNow(c);
  const of = schoolCase(c.deps, { scope: c.scope, school, schoolRecord: record });
  const made = composeLetter("placement-letter", {
    ...placementLetterExample,
    written: londonDate(c.deps.clock.now()),
    school: await schoolFactsOf(of),
    signedBy: await signatoryOf(of),
  });
  return made.kind === "gaps"
    ? { missing: made.gaps.map((gap) => gap.sentence) }
    : { letter: made.letter, brand: { schoolName: record.name, ...(await lookOf(c.deps, c.at)) } };
};

const notYet = problem(
  422,
  "No letter can be shown yet",
  "Something that every letter shows is missing. Enter the details of the school first.",
);

/** A letter as it would look now, with an invented pupil: nothing is sent. */
export const letterPreviewPage: StaffPage = {
  path: here,
  action: "school.read",
  doc: {
    summary: "A letter as it would look now, about an invented pupil",
    shows: ["links"],
  },
  get: async (c): Promise<Reply> => {
    const found = await previewOf(c);
    const back = c.may("school.write")
      ? { href: "/school/letters", text: "Back to the look of the letters" }
      : { href: "/school", text: "Back to how the school is set up" };
    const links = { mail: `${here}/mail`, pdf: `${here}/letter.pdf`, details: "/school/details" };
    return {
      kind: "page",
      title: "A letter as it looks now",
      back,
      model: { ...("missing" in found ? found : { letter: found.letter }), links },
      content: (
        <>
          <h1 class="govuk-heading-l">A letter as it looks now</h1>
          {"missing" in found ? (
            <>
              <p class="govuk-body">No letter can be written yet. This is missing:</p>
              <ul class="govuk-list govuk-list--bullet">
                {found.missing.map((sentence) => (
                  <li>{sentence}</li>
                ))}
              </ul>
              <LinkButton href={links.details}>Enter the details of the school</LinkButton>
            </>
          ) : (
            <>
              <InsetText>The pupil and the placement are invented. Nothing is sent.</InsetText>
              <ButtonGroup>
                <LinkButton href={links.mail} variant="secondary">
                  See it as a mail
                </LinkButton>
                <LinkButton href={links.pdf} variant="secondary">
                  See it on paper (PDF)
                </LinkButton>
              </ButtonGroup>
              <div class="app-letter-frame">{letterPage(found.letter, 2)}</div>
            </>
          )}
        </>
      ),
    };
  },
};

/** The same as mail programs show it. */
export const letterPreviewMailPage: StaffPage = {
  path: `${here}/mail`,
  action: "school.read",
  doc: { summary: "The same as a mail", file: "text/html" },
  get: async (c) => {
    const found = await previewOf(c);
    if ("missing" in found) return notYet;
    const { logo } = found.brand;
    const logoAt = logo && `data:${logo.type};base64,${Buffer.from(logo.bytes).toString("base64")}`;
    return {
      kind: "mail",
      html: letterHtml(found.letter, { brand: found.brand, ...(logoAt ? { logoAt } : {}) }),
    };
  },
};

/** The same as a PDF. */
export const letterPreviewPdfPage: StaffPage = {
  path: `${here}/letter.pdf`,
  action: "school.read",
  doc: { summary: "The same as a PDF", file: "application/pdf" },
  get: async (c) => {
    const found = await previewOf(c);
    if ("missing" in found) return notYet;
    const date = londonDate(c.deps.clock.now());
    return {
      kind: "file",
      name: "letter.pdf",
      type: "application/pdf",
      bytes: await letterPdf(found.letter, { date, ...found.brand }),
    };
  },
};
