import { heading, type LetterBlock, paragraph, smallPrint } from "../letter.ts";
import type { SchoolFacts, Signatory } from "./facts.ts";
import type { SharedWords } from "./words.ts";

/** By whom a letter is signed, and for which school. */
type Signed = { readonly school: SchoolFacts; readonly signedBy: Signatory };

export function signature({ school, signedBy }: Signed, say: SharedWords): LetterBlock {
  return {
    kind: "signature",
    closing: school.signOff ? `${school.signOff},` : say.yoursSincerely,
    name: signedBy.name,
    role: signedBy.role,
    organisation: school.name,
  };
}

/**
 * How each letter to a parent ends: whom to ring, that other formats and languages can be had (CRE 7, TWE 13.3), the
 * complaint route (O34; WBS 11) with an advice service that is not the school’s, how information is looked after (O33; TWE 13.3).
 */
export function parentClosing(signed: Signed, say: SharedWords): readonly LetterBlock[] {
  const { school } = signed;
  return [
    heading(say.whoToRing),
    paragraph(say.ringIfWorried(say.byPhone(school))),
    paragraph(say.otherFormats),
    heading(say.notHappy),
    paragraph(say.complaints(school)),
    ...(school.advice ? [paragraph(say.advice(school))] : []),
    signature(signed, say),
    smallPrint(say.dataProtection(school)),
  ];
}

/** How each notice to the local authority ends. */
export function authorityClosing(signed: Signed, say: SharedWords): readonly LetterBlock[] {
  return [
    heading(say.whoToRing),
    paragraph(say.ringForMore(say.byPhone(signed.school))),
    signature(signed, say),
    smallPrint(say.aboutChild("notice")),
  ];
}
