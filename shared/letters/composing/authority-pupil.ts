import { fullName } from "#contracts/people.ts";
import type { PlacementCase } from "./placement-case.ts";

const rights: Readonly<Record<string, string>> = {
  ehcp: "Education, health and care plan",
  "looked-after": "Looked after by a local authority",
  "social-worker": "Has a social worker",
};

/** The pupil, as a notice to the local authority names them (O59; ECC 8). */
export const authorityPupilOf = ({ pupil, placement }: PlacementCase) => {
  const known = placement.statuses.flatMap((s) => rights[s] ?? []);
  return {
    name: fullName(pupil),
    dateOfBirth: pupil.dateOfBirth,
    ...(pupil.upn ? { upn: pupil.upn } : {}),
    ...(known.length > 0 ? { rights: known } : {}),
  };
};
