import { readFromRegisters } from "#casework/attendance/rows-by-registers.ts";
import { contactsOf, providerOf, staffMembersOf } from "#casework/people/people.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { daysAtProvider } from "#domain/week/days-at-provider.ts";
import type { StaffContext } from "#door/context.ts";
import { aboutForm } from "#promises/abouts.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import { isReady } from "#promises/gate/ready.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import { isAction } from "#promises/permissions.ts";
import { longerThanAdvised } from "#streams/placement/advice.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { consentOf, endOf, startOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { togetherHref } from "../forms/pack-parts.ts";
import { isShown, mayRead } from "../may-read.ts";
import { eventTitle } from "../record/event-titles.ts";
import { earlierRoutes } from "./earlier-routes.ts";
import { earlierAnswer } from "./earlier-terms.ts";
import { filesModel } from "./files.tsx";
import { fittingForms } from "./fitting-forms.ts";
import type { Loaded } from "./load.ts";
import { packModel } from "./pack.tsx";
import { takenOverModel } from "./taken-over.ts";
import { placementWeek } from "./week.ts";

export type ShownObligation = Omit<Obligation, "cites"> & {
  /** Vault name of the person it is about, where it may be seen. */
  readonly aboutName: string;
  readonly clauses: readonly string[];
  readonly href?: string;
  readonly ready: boolean;
  /** Ready, and not worth doing yet: only coming up. */
  readonly later: boolean;
};

const mayMeet = (c: StaffContext, form: string): boolean => {
  if (form === "contacts") return c.may("contacts.write");
  if (form === dutiesForm) return c.may("duties.read");
  const action = `form.${form}`;
  return isAction(action) && c.may(action);
};

/** Names of every provider of the placement’s terms, those of now and before. */
const namesOfProviders = async (c: StaffContext, p: Placement): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(p.terms.map((then) => then.terms.provider).filter(Boolean))];
  const records = await Promise.all(ids.map((id) => providerOf(c.deps, c.at.tenant, id)));
  return new Map(ids.flatMap((id, i) => (records[i] ? [[id, records[i].name] as const] : [])));
};

/** Everything that the placement's page shows; the same for a browser and for JSON. */
export const placementModel = async (c: StaffContext, l: Loaded) => {
  const p = l.placement;
  const contacts = await contactsOf(
    c.deps,
    c.scope,
    p.contacts.map((k) => k.id),
  );
  const staff = await staffMembersOf(
    c.deps,
    c.scope,
    l.commits.map((k) => k.by),
  );
  const provider = p.provider && (await providerOf(c.deps, c.at.tenant, p.provider.id));
  const earlierProviders = await namesOfProviders(c, p);
  const nameOf = (id: string): string =>
    id === toProvider
      ? "The provider"
      : c.sees("contact.details")
        ? (contacts.get(id)?.name ?? "A contact whose record is gone")
        : "A contact";
  const facts = factsNow(c.deps, p);
  const obligations = (await readFromRegisters(c.deps, c.at, p, obligationsOf(facts)))
    .filter((o) => isShown(c, o))
    .map(({ cites, ...o }): ShownObligation => {
      const ready = isReady(p, o);
      const linked = ready || o.form === dutiesForm;
      const href = linked && mayMeet(c, o.form) ? { href: togetherHref(c, p, o) } : {};
      return {
        ...o,
        aboutName: o.about ? nameOf(o.about) : "",
        clauses: cites.map((k) => (k.replaced ? `${k.clause} (a newer edition was not read yet)` : k.clause)),
        ready,
        later: ready && o.opens !== undefined && o.opens > facts.today,
        ...href,
      };
    });
  return {
    id: p.id,
    pupil: p.pupil,
    who: l.who,
    phase: p.phase,
    route: p.route,
    earlierRoutes: await earlierRoutes(c, p),
    takenOver: await takenOverModel(c, p),
    profile: p.profile,
    epoch: p.epoch,
    frozen: p.frozen,
    provider: provider?.name ?? "",
    start: startOf(p),
    end: endOf(p),
    days:
      p.calendar && p.forms.timetable
        ? (daysAtProvider(p.calendar, p.forms.timetable.answers)?.length ?? 0)
        : 0,
    asked: p.asks.filter((a) => a.purpose === "consent" || a.purpose === "evidence").length,
    contacts: p.contacts.map((k) => {
      const earlier = earlierAnswer(p, k.id, (id) => earlierProviders.get(id) ?? "An earlier provider");
      return { ...k, name: nameOf(k.id), consent: consentOf(p, k), ...(earlier ? { earlier } : {}) };
    }),
    obligations,
    actions: fittingForms(c, p)
      .filter((form) => mayMeet(c, form))
      .map((form) => ({
        form,
        title: aboutForm(form)?.offeredAs ?? placementForms[form](noChoices).title,
        href: `/placements/${p.id}/forms/${form}`,
      })),
    letters: p.letters.flatMap((letter) =>
      letter.to.map((to) => ({
        letter: letter.id,
        issuedAt: letter.issuedAt,
        start: letter.start,
        to,
        name: nameOf(to),
        given: letter.given.find((g) => g.to === to),
        href: `/placements/${p.id}/letters/${letter.id}/${to}`,
      })),
    ),
    papers: p.papers.length,
    pages: c.sees("placement.letters") ? `/placements/${p.id}/pages` : "",
    advice: longerThanAdvised(factsNow(c.deps, p)) ?? "",
    week: await placementWeek(c, l),
    pack: await packModel(c, p),
    files: await filesModel(c, p),
    mails: Object.values(p.mails),
    forms: Object.fromEntries(
      Object.entries(p.forms)
        .filter(([id]) => mayRead(c, id))
        .flatMap(([id, form]) => (form ? [[id, { at: form.at, by: form.by, answers: form.answers }]] : [])),
    ),
    takenBack: (p.takenBack ?? []).filter((t) => mayRead(c, t.form)).map(({ form, at }) => ({ form, at })),
    timeline: l.commits
      .flatMap((k) =>
        k.events
          .filter((e) => e.type !== "draft-saved")
          .map((e) => ({
            at: k.at,
            type: e.type,
            title: eventTitle(e),
            by:
              k.by === toProvider
                ? "The provider"
                : (staff.get(k.by)?.name ?? (contacts.has(k.by) ? nameOf(k.by) : "Waymark")),
          })),
      )
      .reverse(),
  };
};

export type PlacementModel = Awaited<ReturnType<typeof placementModel>>;
