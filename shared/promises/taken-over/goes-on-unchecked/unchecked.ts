import { hasProvider } from "#domain/routes.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { ended } from "#streams/placement/facts.ts";
import { satisfactory } from "#streams/placement/provider/checks.ts";
import { shownBefore } from "#streams/placement/taken-over.ts";

/** Law and safety: nobody is at a provider without them, however long a placement has run. */
const checks = [
  { check: "registration", key: "O36", says: "its registration" },
  { check: "staff-checks-confirmed", key: "O41", says: "the checks of its staff" },
] as const;

/** What law and safety ask of the provider of a placement that was taken over, and nobody has shown; none for any other. */
export const unchecked = ({ placement: p }: Facts): readonly string[] =>
  p.takenOver && p.provider && hasProvider(p.route) && !ended(p)
    ? checks
        .filter(({ check, key }) => !satisfactory(p, check) && !shownBefore(p, key))
        .map(({ says }) => says)
    : [];
