import { heading, type LetterBlock, paragraph, smallPrint } from "../letter.ts";
import type { SchoolFacts, Signatory } from "./facts.ts";

/** Whom to ring at school, with the work that they do. */
export function byPhone({ contact }: SchoolFacts): string {
  return `${contact.name} (${contact.role}) on ${contact.phone}`;
}

/** Whom to ring, and that other formats and languages can be had (CRE 7, TWE 13.3). */
export function whoToRing(school: SchoolFacts): readonly LetterBlock[] {
  return [
    heading("Who to ring"),
    paragraph(`If anything is not clear, or worries you, please ring ${byPhone(school)}.`),
    paragraph("We can also give you this in large print, on paper or in another language. Just ask."),
  ];
}

/** The complaint route, which every letter shows (O34; WBS 11). */
export function complaintRoute(school: SchoolFacts): readonly LetterBlock[] {
  return [
    heading("If you are not happy"),
    paragraph(
      `Please tell us first, so that we can try to put it right. You can also make a complaint to ${school.complaints.to}. ` +
        `You can read how we deal with complaints at ${school.complaints.procedure}`,
    ),
  ];
}

/** How information is looked after (O33; TWE 13.3). */
export function dataProtection(school: SchoolFacts): LetterBlock {
  return smallPrint(
    `We share only the information that is needed, and we keep it safe. ` +
      `You can read about this, and about your rights, at ${school.privacyNotice}`,
  );
}

export function signature(signedBy: Signatory, school: SchoolFacts): LetterBlock {
  return {
    kind: "signature",
    closing: "Yours sincerely",
    name: signedBy.name,
    role: signedBy.role,
    organisation: school.name,
  };
}

/** How each letter to a parent ends. */
export function parentClosing(school: SchoolFacts, signedBy: Signatory): readonly LetterBlock[] {
  return [
    ...whoToRing(school),
    ...complaintRoute(school),
    signature(signedBy, school),
    dataProtection(school),
  ];
}

/** What each notice about a child asks of those who get it for their work (O33; TWE 13.3). */
export function aboutChild(what: "mail" | "notice"): string {
  return `This ${what} is about a child. Please keep it safe, and share it only where you must.`;
}

/** How each notice to the local authority ends. */
export function authorityClosing(school: SchoolFacts, signedBy: Signatory): readonly LetterBlock[] {
  return [
    heading("Who to ring"),
    paragraph(`Please ring ${byPhone(school)} if you need more.`),
    signature(signedBy, school),
    smallPrint(aboutChild("notice")),
  ];
}
