import { instantFrom } from "#domain/calendar/london.ts";
import type { Commit } from "#domain/commit.ts";
import { parseStream } from "#domain/streams.ts";
import { eitherWeek } from "#domain/week/part.ts";
import { planOf } from "#domain/week/plan.ts";
import { hoursOf } from "#domain/week/weekly-hours.ts";
import type { Deps } from "#ports/host.ts";
import type { ViewRow } from "#ports/views.ts";
import { remindsAfter } from "#promises/gate/reminding.ts";
import { endOf, startOf } from "#streams/placement/facts.ts";
import { cycleOf, type Placement } from "#streams/placement/state.ts";
import { dayFacts } from "#streams/placement/week/day-facts.ts";
import { addressWaitsFor } from "#streams/provider/editing.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { latestRecord, type SignOff } from "#streams/provider/sign-off.ts";
import { unseenNews } from "#streams/provider/telling.ts";
import type { Pupil } from "#streams/pupil/pupil.ts";
import { standingSuspensions } from "#streams/pupil/suspensions.ts";
import {
  failures,
  folded,
  matters,
  placements,
  providers,
  pupils,
  read,
  records,
  registers,
  schools,
  sheets,
  signOffs,
  tasks,
} from "../commit/streams.ts";
import { scopeOfStream } from "../mail/outbox.ts";
import { weeklyCost } from "../placement/cost.ts";
import { factsAt } from "../rules/rules-in-force.ts";
import { latelyOf } from "./lately.ts";
import { owedOf, reviewOf, rowsAt } from "./owed.ts";
import { registerRow } from "./register-rows.ts";
import { failuresRow, mattersRow, recordsRow, schoolRow, sheetsRow, tasksRow } from "./rows-of-school.ts";
import { waitingOf } from "./waiting.ts";

type Row = Omit<ViewRow, "scope">;

/** A stream, and up to which version it is shown; its head without one. */
type Shown = Pick<Commit, "stream"> & { readonly version?: number };

const placementRow = (p: Placement, at: string, rows = rowsAt(p, at)): Row => ({
  view: "placements",
  key: p.id,
  version: p.version,
  body: {
    pupil: p.pupil,
    phase: p.phase,
    cycle: cycleOf(p),
    epoch: p.epoch,
    route: p.route,
    openedAt: p.openedAt,
    provider: p.provider?.id ?? "",
    start: startOf(p),
    end: endOf(p),
    sessions: p.forms.timetable ? eitherWeek(planOf(p.forms.timetable.answers)) : [],
    frozen: p.frozen,
    day: dayFacts(p),
    hours: p.forms.timetable ? hoursOf(p.forms.timetable.answers) : 0,
    vulnerable: p.statuses.some((s) => s === "ehcp" || s === "looked-after"),
    profile: p.profile.id,
    remindsAfter: remindsAfter(factsAt(p, instantFrom(at))),
    owed: owedOf(p, rows),
    review: reviewOf(rows),
    cost: weeklyCost(p) ?? null,
    enteredAt: p.entered.at || p.openedAt,
    stopped: p.stopped,
    lately: latelyOf(p, at),
    waits: p.phase === "closed" ? [] : waitingOf(p),
  },
});

const pupilRow = (p: Pupil): Row => ({
  view: "pupils",
  key: p.id,
  version: p.version,
  body: {
    yearGroup: p.yearGroup,
    statuses: p.statuses,
    suspensions: standingSuspensions(p.suspensions).map(({ from, to }) => ({ from, to })),
    openPlacement: p.openPlacement ?? "",
    contacts: p.contacts.length,
    /** Adjustments that the authority hears of in its next return; rows of folders from before have it not. */
    adjusted: p.adjustments.filter((a) => a.authority === "return").length,
    ...(p.leftOn ? { leftOn: p.leftOn } : {}),
    ...(p.leavingOn ? { leavingOn: p.leavingOn } : {}),
    ...(p.mergedInto ? { mergedInto: p.mergedInto } : {}),
    ...(p.erasedAt ? { erased: "yes" } : {}),
  },
});

const providerRow = (p: Provider): Row => ({
  view: "providers",
  key: p.id,
  version: p.version,
  body: {
    facts: p.facts,
    places: p.places,
    retired: p.retired,
    addressWaitsFor: addressWaitsFor(p),
    reserved: p.reserved.length,
    insuranceUntil: p.insuredUntil,
    roll: p.roll ?? null,
    register: p.register,
  },
});

const signOffRow = (s: SignOff): Row => ({
  view: "sign-offs",
  key: s.id,
  version: s.version,
  body: {
    signedOff: s.signedOff ?? null,
    audit: latestRecord(s, "audit")?.answers.outcome ?? "",
    news: unseenNews(s).length,
    standingLink: s.standingLink !== undefined && !s.standingLink.ended,
  },
});

/** A placement's row shows no later commit than the one that was followed: its version says how far that is. */
const placementRowAt = async (deps: Deps, stream: string, upTo: number): Promise<Row> => {
  const { state, commits } = await read(deps, placements, stream);
  const shown = commits.slice(0, upTo);
  const p = shown.length < commits.length ? folded(placements, state.id, shown) : state;
  return placementRow(p, shown.at(-1)?.at ?? "1970-01-01T00:00:00Z");
};

const rowOf = async (deps: Deps, { stream, version = Number.POSITIVE_INFINITY }: Shown): Promise<Row> => {
  switch (parseStream(stream).kind) {
    case "placement":
      return placementRowAt(deps, stream, version);
    case "pupil":
      return pupilRow((await read(deps, pupils, stream)).state);
    case "provider":
      return providerRow((await read(deps, providers, stream)).state);
    case "sign-off":
      return signOffRow((await read(deps, signOffs, stream)).state);
    case "school":
      return schoolRow((await read(deps, schools, stream)).state);
    case "register":
      return registerRow((await read(deps, registers, stream)).state);
    case "failures":
      return failuresRow((await read(deps, failures, stream)).state);
    case "records":
      return recordsRow((await read(deps, records, stream)).state);
    case "matters":
      return mattersRow((await read(deps, matters, stream)).state);
    case "sheets":
      return sheetsRow((await read(deps, sheets, stream)).state);
    case "tasks":
      return tasksRow((await read(deps, tasks, stream)).state);
  }
};

/**
 * The one projector: a stream's row as the commit leaves it. Projecting late, twice or out of order changes
 * nothing, because a row remembers the version that it shows.
 */
export const project = async (deps: Deps, commit: Shown): Promise<void> => {
  const name = parseStream(commit.stream);
  // Schools are listed by tenant, so that the tick finds them without reading the ledger.
  const scope = name.kind === "school" ? name.tenant : scopeOfStream(commit.stream);
  const row = await rowOf(deps, commit);
  // What the stream holds beyond this commit may not have been followed: whoever follows it shows it once more.
  await deps.views.put({ scope, ...row, version: Math.min(row.version, commit.version ?? row.version) });
};

/** Rebuilds every view from the ledger; nothing outside the views changes. */
export const rebuildViews = async (deps: Deps): Promise<void> => {
  await deps.views.clear();
  for await (const stream of deps.ledger.streams(`${deps.settings.tenant}/`)) await project(deps, { stream });
};
