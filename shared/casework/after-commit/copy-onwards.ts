import type { Commit } from "#domain/commit.ts";
import { type Decision, decided } from "#domain/decision.ts";
import { copySuspensions } from "#domain/placement/decide/copying-suspensions.ts";
import { copyCalendar, copyDuties, copyPupil, copyTrust } from "#domain/placement/decide/opening.ts";
import type { PlacementEvent } from "#domain/placement/events.ts";
import type { Placement } from "#domain/placement/state.ts";
import { releasePlace } from "#domain/provider/provider.ts";
import { releaseReferral } from "#domain/pupil/claims.ts";
import { dutyDates } from "#domain/school/record-duty.ts";
import type { School } from "#domain/school/school.ts";
import {
  parseStream,
  placementStream,
  providerStream,
  pupilStream,
  type SchoolRef,
  scopeOf,
} from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { carryOn } from "../commit/execute.ts";
import { placements, providers, pupils, read, schools } from "../commit/streams.ts";
import { heedChange, heedRecord, recountFaults } from "../provider/faults.ts";
import { shareOfChecks } from "../provider/share-evidence.ts";
import { heedElsewhere } from "./concern-about-provider.ts";
import { giveBackPlace } from "./give-back-place.ts";
import { copyWeek, heedBeside, tellWeek, toOpenPlacements } from "./pupils-other-placements.ts";
import { heedTold, noteMove, noteStaffChange } from "./told-by-provider.ts";

/** A copy is one command on the stream that gets it, named after the commit that it copies: done twice, it is done once. */
const named = (stream: string, commit: Commit) => ({
  stream,
  id: `copy-${commit.hash.slice(0, 32)}`,
  by: "system",
});

/** A school's calendar, or its duties, to each of its open placements. */
const toPlacements = async (
  deps: Deps,
  at: SchoolRef,
  commit: Commit,
  copy: (p: Placement, school: School) => Decision<PlacementEvent>,
): Promise<void> => {
  const { state } = await read(deps, schools, commit.stream);
  for (const row of await deps.views.list("placements", scopeOf(at))) {
    if (row.body?.phase === "closed") continue;
    await carryOn(deps, placements, named(placementStream(at, row.key), commit), (p) => copy(p, state));
  }
};

const release = async (deps: Deps, at: SchoolRef, p: Placement, commit: Commit): Promise<void> => {
  await carryOn(deps, pupils, named(pupilStream(at, p.pupil), commit), (pupil) =>
    releaseReferral(pupil, p.id),
  );
  if (!p.provider) return;
  const stream = providerStream(at.tenant, p.provider.id);
  await carryOn(deps, providers, named(stream, commit), (provider) => releasePlace(provider, p.id));
};

const has = (commit: Commit, ...types: readonly string[]): boolean =>
  commit.events.some((e) => types.includes(e.type));

/** What one stream's commit means for others: contacts, statuses, calendar and duties are copied, claims are released. */
export const copyOnwards = async (deps: Deps, commit: Commit): Promise<void> => {
  const at = parseStream(commit.stream);
  if (at.kind === "pupil" && has(commit, "contact-recorded", "contact-removed", "statuses-recorded"))
    await toOpenPlacements(deps, at, commit, (p, { contacts, statuses, statusesOn }) =>
      copyPupil(p, { contacts, statuses, checkedOn: statusesOn, from: commit.hash }),
    );
  if (at.kind === "pupil" && has(commit, "suspension-recorded"))
    await toOpenPlacements(deps, at, commit, (p, { suspensions }) =>
      copySuspensions(p, suspensions, commit.hash),
    );
  if (at.kind === "pupil" && has(commit, "week-claimed", "week-released", "referral-released"))
    await copyWeek(deps, at, commit);
  if (at.kind === "placement" && has(commit, "statuses-copied")) await recountFaults(deps, at);
  if (has(commit, "provider-changed")) await heedChange(deps, commit);
  if (
    has(
      commit,
      "provider-recorded",
      "insurance-seen",
      "certificates-seen",
      "evidence-shared",
      "roll-declared",
      "provider-told",
    )
  )
    await heedRecord(deps, commit);
  if (at.kind === "sign-off" && has(commit, "provider-told")) await heedTold(deps, commit);
  if (at.kind === "provider" && has(commit, "provider-changed")) await noteMove(deps, commit);
  if (at.kind === "placement" && has(commit, "route-changed")) await giveBackPlace(deps, at, commit);
  if (at.kind === "placement" && has(commit, "route-changed", "form-submitted"))
    await tellWeek(deps, at, commit);
  if (at.kind === "school" && has(commit, "calendar-set"))
    await toPlacements(deps, at, commit, (p, { calendar }) =>
      calendar ? copyCalendar(p, calendar, commit.hash) : decided([]),
    );
  if (at.kind === "school" && has(commit, "trust-set"))
    await toPlacements(deps, at, commit, (p, { trust }) => copyTrust(p, trust, commit.hash));
  if (at.kind === "school" && has(commit, "duty-recorded"))
    await toPlacements(deps, at, commit, (p, school) => copyDuties(p, dutyDates(school), commit.hash));
  if (at.kind === "placement" && has(commit, "form-submitted")) {
    await heedElsewhere(deps, at, commit);
    await heedBeside(deps, at, commit);
    await noteStaffChange(deps, at, commit);
    await shareOfChecks(deps, at, commit as Commit<PlacementEvent>);
  }
  if (at.kind === "placement" && has(commit, "gate-closed")) {
    const { state } = await read(deps, placements, commit.stream);
    if (state.phase === "closed") await release(deps, at, state, commit);
  }
};
