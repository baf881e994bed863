import { refuse } from "#domain/decision.ts";
import {
  type Fit,
  type Guard,
  inPhase,
  notAfterToday,
  notEnded,
  text,
} from "#promises/deciding/guards/guard.ts";
import { mailsAuthority } from "#streams/placement/notice/authority.ts";
import { toldNext } from "./telling.ts";

const mailable: Guard<"la-notice"> = (f, s) =>
  text(s, "how") !== "email" || mailsAuthority(f.placement)
    ? undefined
    : refuse("No contact of the authority takes notices by e-mail for this pupil.", "how");

/** After the end only that it ends is left to tell. */
const endIsToTell: Fit = (f) => (toldNext(f.placement)?.what === "end" ? undefined : notEnded(f));

export const laNoticeFits: readonly Fit[] = [
  inPhase("commissioning", "active", "reintegration", "closed"),
  endIsToTell,
];

export const laNoticeTakes: readonly Guard<"la-notice">[] = [notAfterToday("on", "The date"), mailable];
