import { listed } from "#domain/date-words.ts";
import { refuse } from "#domain/decision.ts";
import { missingTerms } from "#streams/placement/agreed-terms.ts";
import { mailsAuthority } from "#streams/placement/authority.ts";
import { ended } from "#streams/placement/facts.ts";
import { after, type Guard, inPhase, notAfterToday, text, ticked } from "./guarding.ts";
import { atProvider } from "./guards-route.ts";

const notEnded: Guard = (f) =>
  ended(f.placement) ? refuse("The end of this placement is already recorded.") : undefined;

/** "Nothing more" stands alone. */
const nothingElse: Guard = (_f, s) =>
  ticked(s, "what").includes("nothing-more") && ticked(s, "what").length > 1
    ? refuse("Either something was shared beyond the pack, or nothing was.", "what")
    : undefined;

/** Nobody agrees to terms with gaps (catalogue O56). */
const termsWhole: Guard = (f) => {
  const missing = missingTerms(f);
  return missing.length > 0 ? refuse(`The terms are not whole yet. First ${listed(missing)}.`) : undefined;
};

const mailable: Guard = (f, s) =>
  text(s, "how") !== "email" || mailsAuthority(f.placement)
    ? undefined
    : refuse("No contact of the authority takes notices by e-mail for this pupil.", "how");

const aSchool: Guard = (f) =>
  f.placement.provider?.isSchool === "yes"
    ? undefined
    : refuse("The provider is not a school, so there is no second register.");

/** What must hold before the forms of commissioning are taken. */
export const commissioningGuards: Readonly<Record<string, readonly Guard[]>> = {
  "provider-agreement": [
    inPhase("commissioning"),
    notEnded,
    atProvider,
    after("plan", "make the personal plan"),
    after("school-link", "record whom to ring"),
    termsWhole,
  ],
  "information-shared": [
    inPhase("checks", "commissioning", "active"),
    notEnded,
    atProvider,
    notAfterToday("on", "The date"),
    nothingElse,
  ],
  "la-notice": [inPhase("commissioning", "active"), notEnded, notAfterToday("on", "The date"), mailable],
  "dual-registration": [inPhase("commissioning", "active"), notEnded, aSchool],
};
