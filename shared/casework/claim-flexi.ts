import type { Answers } from "#contracts/form.ts";
import { claimFlexi } from "#domain/pupil/claims.ts";
import { pupilStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type Command, type Executed, execute } from "./commit/execute.ts";
import { type Folded, placements, pupils, read } from "./commit/streams.ts";

/**
 * Records a request for flexi-schooling: claimed on the pupil's stream first, where the requests of a school year are
 * counted. A request that is refused afterwards keeps no place there: the next one with a reason or another date replaces it.
 */
export const withFlexi = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  r: Command & { readonly at: SchoolRef },
  { open, said }: { readonly open: Answers; readonly said: Answers },
  record: () => Promise<Executed<S, E>>,
): Promise<Executed<S, E>> => {
  const { state: p } = await read(deps, placements, r.stream);
  if (p.version === 0 || p.route !== "flexi" || p.phase !== "referral") return record();
  const stream = pupilStream(r.at, p.pupil);
  const { state } = await read(deps, pupils, stream);
  const request = {
    placement: p.id,
    on: String(open["received-on"]),
    reasoned: said["another-why"] !== undefined,
  };
  const claim = await execute(
    deps,
    pupils,
    { stream, id: `flexi-${r.id}-${state.version}`, by: r.by },
    (pupil) => claimFlexi(pupil, request),
  );
  return claim.kind === "refused" ? claim : record();
};
