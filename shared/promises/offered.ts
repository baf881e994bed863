import { hasProvider } from "#domain/routes.ts";
import type { FormId } from "#ids/promise-id.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { ended, type Facts } from "#streams/placement/facts.ts";

/** Whether a link to a form is worth showing; whether the form would be taken is what `fits` says. */
export type Offered = (f: Facts) => boolean;

export const notClosed: Offered = ({ placement: p }) => p.phase !== "closed";

export const beforeEnd: Offered = ({ placement: p }) =>
  !ended(p) && p.phase !== "closed" && p.phase !== "reintegration";

/** The pupil is there. */
export const live: Offered = (f) =>
  beforeEnd(f) && f.placement.phase === "active" && hasBegun(f.placement, f.today);

export const goingBack: Offered = ({ placement: p, today }) =>
  hasBegun(p, today) && (p.phase === "reintegration" || (p.phase === "active" && ended(p)));

export const consentAsked: Offered = (f) =>
  beforeEnd(f) && f.placement.asks.some((a) => a.purpose === "consent" && !a.withdrawn);

export const isRecorded = (f: Facts, form: FormId): boolean => f.placement.forms[form] !== undefined;

/** Recorded, and still to be put right before the start. */
export const toCorrect =
  (form: FormId): Offered =>
  (f) =>
    beforeEnd(f) && isRecorded(f, form) && ["checks", "commissioning"].includes(f.placement.phase);

/** Only where there is a provider. */
export const withProvider =
  (offered: Offered): Offered =>
  (f) =>
    hasProvider(f.placement.route) && offered(f);
