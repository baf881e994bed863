import { withCommand } from "#domain/commands.ts";
import type { Commit } from "#domain/commit.ts";
import { hasProvider } from "#domain/routes.ts";
import type { PlacementEvent } from "../events/events.ts";
import type { Meta } from "../events/meta.ts";
import { underCalendar } from "../notice/days-moved.ts";
import { type Phase, phases } from "../phase.ts";
import { leftBehind } from "../provider/data-held.ts";
import { isAnother } from "../provider/same-provider.ts";
import { blankPlacement, type Placement } from "../state.ts";
import { evolveTerms } from "../terms/terms-of.ts";
import { evolveAsk } from "./ask.ts";
import { evolveFile } from "./file.ts";
import { evolveForm } from "./form.ts";
import { evolveJoint } from "./joint.ts";
import { evolveLetter } from "./letter.ts";
import { evolveOwnPage } from "./own-page.ts";
import { evolvePack } from "./pack.ts";
import { evolvePolicy } from "./policy.ts";
import { evolveRights } from "./status-changes.ts";

export type PlacementCommit = Commit<PlacementEvent>;

const isEarlier = (a: Phase, b: Phase): boolean => phases.indexOf(a) < phases.indexOf(b);

const own = (p: Placement, e: PlacementEvent, meta: Meta): Placement => {
  switch (e.type) {
    case "placement-opened":
      return {
        ...p,
        entered: { version: meta.version, at: meta.at },
        pupil: e.pupil,
        profile: e.profile,
        route: e.route,
        openedAt: meta.at,
        openedBy: meta.by,
      };
    case "taken-over": {
      const { begun, last, words } = e;
      return { ...p, takenOver: { begun, last, words, at: meta.at, version: meta.version } };
    }
    case "suspensions-copied":
      return { ...p, suspensions: e.suspensions };
    case "route-changed": {
      const { from, to, words } = e;
      const { at, by, version } = meta;
      const routeChanges = [...p.routeChanges, { from, to, at, by, version, words }];
      if (hasProvider(to)) return { ...p, route: to, routeChanges };
      const { provider: _given, ...forms } = p.forms;
      return {
        ...p,
        route: to,
        routeChanges,
        forms,
        provider: undefined,
        earlier: leftBehind(p, undefined, meta),
      };
    }
    case "weeks-copied":
      return { ...p, beside: e.weeks };
    case "contacts-copied":
      return { ...p, contacts: e.contacts };
    case "reading-needs-copied":
      return { ...p, needs: e.needs };
    case "pupil-of-age":
      return { ...p, ofAge: true, cameOfAge: { at: meta.at, version: meta.version } };
    case "provider-copied":
      return {
        ...p,
        provider: e.provider,
        earlier: leftBehind(p, e.provider.id, meta),
        held: e.from === "provider" || isAnother(p.provider, e.provider) ? undefined : p.held,
        ...(p.provider?.id === e.provider.id ? {} : { providerFaults: undefined, audited: undefined }),
      };
    case "provider-held":
      return { ...p, held: e.held };
    case "statuses-copied":
      return { ...p, statuses: e.statuses, rights: evolveRights(p, e.statuses, meta) };
    case "statuses-checked":
      return { ...p, statusesChecked: { on: e.on, at: meta.at, version: meta.version } };
    case "calendar-copied":
      return underCalendar(p, e.calendar, meta);
    case "gate-closed":
      return {
        ...p,
        phase: e.next,
        visits: { ...p.visits, [e.next]: (p.visits[e.next] ?? 0) + 1 },
        entered: { version: meta.version, at: meta.at },
        ...(p.takenOver && !p.takenOver.runsFrom && e.next === "active"
          ? { takenOver: { ...p.takenOver, runsFrom: meta.version } }
          : {}),
        ...(p.phase === "active" && isEarlier(e.next, p.phase)
          ? { sentBack: { version: meta.version, at: meta.at } }
          : {}),
      };
    case "provider-faulted":
      return { ...p, providerFaults: { faults: e.faults, at: meta.at, version: meta.version } };
    case "provider-audited":
      return { ...p, audited: { until: e.until, at: meta.at, version: meta.version } };
    case "attendance-fell": {
      const { type: _type, ...fell } = e;
      return { ...p, fell: { ...fell, at: meta.at, version: meta.version } };
    }
    case "reminded":
      return { ...p, reminded: { ...p.reminded, [e.key]: e.due } };
    case "waived":
      return {
        ...p,
        waivers: { ...p.waivers, [e.key]: { by: meta.by, at: meta.at, until: e.until, words: e.words } },
      };
    case "duties-copied":
      return { ...p, duties: e.duties };
    case "epoch-advanced":
      return { ...p, epoch: e.epoch, stopped: false };
    case "run-stopped":
      return { ...p, stopped: true };
    case "frozen":
      return { ...p, frozen: true };
    case "unfrozen":
      return { ...p, frozen: false };
    default:
      return evolvePolicy(p, e, meta);
  }
};

/** One event applied to a placement. */
export const evolvePlacement = (p: Placement, e: PlacementEvent, meta: Meta): Placement =>
  [
    own,
    evolveForm,
    evolveJoint,
    evolveAsk,
    evolveLetter,
    evolvePack,
    evolveOwnPage,
    evolveFile,
    evolveTerms,
  ].reduce((state, evolve) => evolve(state, e, meta), p);

/** A placement folded from its commits, from the start or onwards from an earlier fold. */
export const foldPlacement = (
  id: string,
  commits: readonly PlacementCommit[],
  from = blankPlacement(id),
): Placement =>
  commits.reduce((state, commit) => {
    const after = commit.events.reduce((s, e) => evolvePlacement(s, e, commit), state);
    return {
      ...after,
      version: commit.version,
      commands: withCommand(after.commands, commit),
    };
  }, from);
