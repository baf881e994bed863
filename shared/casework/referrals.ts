import type { Decision, Refusal } from "../domain/decision.ts";
import { londonDate } from "../domain/london.ts";
import { openPlacement } from "../domain/placement/decide/opening.ts";
import type { PlacementEvent } from "../domain/placement/events.ts";
import { claimReferral } from "../domain/pupil/pupil.ts";
import { placementStream, pupilStream, type SchoolRef, schoolStream } from "../domain/streams.ts";
import { profileOf } from "../policy/profiles.ts";
import type { Deps } from "../ports/host.ts";
import { execute } from "./execute.ts";
import { sha256 } from "./seal.ts";
import { placements, pupils, read, schools } from "./streams.ts";

/** The placement's id follows from the command, so that a form sent twice opens one referral. */
const placementId = (command: string): string => `p${sha256(`placement:${command}`).slice(0, 25)}`;

/** Opens a referral for a pupil: the claim on the pupil's stream first, then the placement's own stream. */
export const openReferral = async (
  deps: Deps,
  at: SchoolRef,
  pupil: string,
  command: string,
  by: string,
): Promise<{ placement: string } | Refusal> => {
  const placement = placementId(command);
  const claim = await execute(
    deps,
    pupils,
    { stream: pupilStream(at, pupil), id: `claim-${placement}`, by },
    (p) => claimReferral(p, placement),
  );
  if (claim.kind === "refused") return claim;
  const { state: school } = await read(deps, schools, schoolStream(at));
  const profile = profileOf(school.profile, londonDate(deps.clock.now()).toString());
  const { calendar } = school;
  if (!profile)
    return {
      kind: "refused",
      message:
        "The school's policy is not in force today. Ask the administrator to choose the policy version.",
    };
  if (!calendar)
    return { kind: "refused", message: "The school has no calendar yet. Enter the term dates first." };
  const opened = await execute(
    deps,
    placements,
    { stream: placementStream(at, placement), id: command, by },
    (p): Decision<PlacementEvent> =>
      openPlacement(p, {
        pupil,
        profile: { id: profile.id, version: profile.version },
        route: "agreement",
        contacts: claim.state.contacts,
        statuses: claim.state.statuses,
        calendar,
        from: { pupil: `v${claim.state.version}`, school: `v${school.version}` },
      }),
  );
  return opened.kind === "refused" ? opened : { placement };
};
