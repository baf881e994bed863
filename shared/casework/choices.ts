import type { Form } from "#contracts/form.ts";
import { onwardRoutes } from "#contracts/forms/reintegration.ts";
import { shortDate } from "#domain/calendar/date-words.ts";
import { checksAsked } from "#domain/provider-checks.ts";
import { roleNames } from "#domain/roles.ts";
import { isDirection, openRoutes, routeMeanings, routeNames } from "#domain/routes.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { isFormId } from "#ids/promise-id.ts";
import { letterTitle } from "#letters/words.ts";
import type { Deps } from "#ports/host.ts";
import type { FormChoices } from "#promises/choices.ts";
import { cannotChange } from "#promises/deciding/changing-route.ts";
import { waivable } from "#promises/deciding/waiving.ts";
import { needsOf, placementForms } from "#promises/forms.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { planAsks } from "#streams/placement/consent/agreed-terms.ts";
import { askedForConsent } from "#streams/placement/consent/askers.ts";
import { hearingOf } from "#streams/placement/consent/consent.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { atOddsWithNotice } from "#streams/placement/notice/address-risk.ts";
import { mailsAuthority } from "#streams/placement/notice/authority.ts";
import { waitingForPaper } from "#streams/placement/notice/notice.ts";
import { papersToGive } from "#streams/placement/notice/papers.ts";
import { waitingForReply } from "#streams/placement/notice/waiting-for-reply.ts";
import { earlierToReturnAll } from "#streams/placement/provider/data-held.ts";
import { heldToJudge, isShort, sparedNow } from "#streams/placement/provider/held.ts";
import { openVisitActions } from "#streams/placement/reviews/visit-actions.ts";
import type { Placement } from "#streams/placement/state.ts";
import { isOfBefore } from "#streams/placement/taken-over.ts";
import { dayFacts } from "#streams/placement/week/day-facts.ts";
import { isForYoungest } from "#streams/placement/week/returning.ts";
import { governorsOf, type School } from "#streams/school/school.ts";
import { read, schools } from "./commit/streams.ts";
import { decisionAsks } from "./decision-choices.ts";
import { familyChoices } from "./family-choices.ts";
import { attendeesOf, objectivesOf, openStepsOf, repliersTo, repliesOf } from "./meeting-choices.ts";
import { contactsOf, providerOf, providersOf, staffMembersOf } from "./people/people.ts";
import { readersInNeedOf } from "./people/readers-in-need.ts";
import { siteLine, sitesOf } from "./provider/sites.ts";
import { standingOf } from "./provider/standing.ts";
import { factsNow } from "./rules/rules-in-force.ts";

const saysNow: Readonly<Record<string, string>> = {
  agree: "agrees",
  refuse: "does not agree",
  question: "has a question",
  "call-me": "wishes to be called",
};

/** What choices are made from: each is read once, and only where a form needs it. */
type Sources = {
  readonly placement: Placement;
  readonly facts: () => Facts;
  readonly nameOf: () => Promise<(contact: string) => string>;
  readonly school: () => Promise<School>;
  readonly deps: Deps;
  readonly at: SchoolRef;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const sourcesFor = (deps: Deps, at: SchoolRef, placement: Placement): Sources => ({
  deps,
  at,
  placement,
  facts: once(() => factsNow(deps, placement)),
  school: once(async () => (await read(deps, schools, schoolStream(at))).state),
  nameOf: once(async () => {
    const contacts = await contactsOf(
      deps,
      scopeOf(at),
      placement.contacts.map((c) => c.id),
    );
    return (id: string) => contacts.get(id)?.name ?? "A contact whose record is gone";
  }),
});

const providerOptions = async ({ deps, at }: Sources): Promise<FormChoices["providers"]> => {
  const rows = (await deps.views.list("providers", at.tenant)).filter((r) => r.body?.retired !== true);
  const providers = await providersOf(
    deps,
    at.tenant,
    rows.map((r) => r.key),
  );
  const unregistered = rows.filter((r) => (r.body?.facts as { registered?: string })?.registered === "no");
  const near = new Set<string>();
  for (const { key } of unregistered) if ((await standingOf(deps, at, key))?.roll.warns) near.add(key);
  return rows.map((r) => {
    const facts = r.body?.facts as { registered?: string; online?: string } | undefined;
    const hint = [
      facts?.registered === "no" ? "Not registered" : "Registered",
      ...(facts?.online === "yes" ? ["online"] : []),
      ...(near.has(r.key) ? ["with one more full-time pupil it must be registered"] : []),
    ].join(", ");
    return { value: r.key, label: providers.get(r.key)?.name ?? r.key, hint };
  });
};

/** The sites of the placement's provider, and one that was chosen and is gone since. */
const siteOptions = async ({ deps, at, placement }: Sources): Promise<FormChoices["sites"]> => {
  const record = await providerOf(deps, at.tenant, placement.provider?.id ?? "");
  const sites = record ? sitesOf(record).map((s) => ({ value: s.id, label: siteLine(s) })) : [];
  const { venue = {} } = dayFacts(placement);
  const gone = Object.values(venue).filter((id) => !sites.some((s) => s.value === id));
  return [
    ...sites,
    ...gone.map((value) => ({ value, label: "A site that is not on the register any more" })),
  ];
};

const earlierOptions = async ({ deps, at, placement }: Sources): Promise<FormChoices["earlier"]> => {
  const ids = earlierToReturnAll(placement).map((e) => e.provider);
  const providers = await providersOf(deps, at.tenant, ids);
  return [...new Set(ids)].map((id) => ({
    value: id,
    label: providers.get(id)?.name ?? "A provider whose record is gone",
  }));
};

const governorOptions = async ({
  deps,
  at,
  placement,
  school,
}: Sources): Promise<FormChoices["governors"]> => {
  const governors = isDirection(placement.route) ? governorsOf(await school()) : [];
  const staff = await staffMembersOf(
    deps,
    scopeOf(at),
    governors.map((g) => g.id),
  );
  return governors.map((g) => ({ value: g.id, label: staff.get(g.id)?.name ?? "A governor" }));
};

/** How each choice of a form is made. */
const makers: {
  readonly [C in keyof FormChoices]: (s: Sources) => FormChoices[C] | Promise<FormChoices[C]>;
} = {
  deciders: async (s) => decisionAsks(s.facts(), await s.school()).deciders,
  consultees: async (s) => decisionAsks(s.facts(), await s.school()).consultees,
  providers: providerOptions,
  sites: siteOptions,
  earlier: earlierOptions,
  gaps: async (s) => {
    const nameOf = await s.nameOf();
    return obligationsOf(s.facts())
      .filter((o) => isOfBefore(s.placement, o) && (o.state === "owed" || o.state === "asked"))
      .map((o) => ({ value: o.key, label: o.about ? `${o.title} – ${nameOf(o.about)}` : o.title }));
  },
  asked: async (s) => {
    const nameOf = await s.nameOf();
    return s.placement.asks
      .filter((a) => a.purpose === "consent" && !a.withdrawn)
      .map((a) => ({
        value: a.id,
        label: nameOf(a.to),
        hint: saysNow[standing(a)?.answer ?? ""] ?? "has not answered yet",
      }));
  },
  toReply: async (s) => {
    const nameOf = await s.nameOf();
    return waitingForReply(s.placement).map((a) => ({
      value: a.id,
      label: a.to === toProvider ? "The provider" : nameOf(a.to),
      hint: saysNow[standing(a)?.answer ?? ""] ?? "would like to talk first",
    }));
  },
  objectives: objectivesOf,
  ...familyChoices,
  repliers: repliersTo,
  repliesToSettle: repliesOf,
  attendees: attendeesOf,
  parents: async (s) => {
    const nameOf = await s.nameOf();
    return askedForConsent(s.placement).map(({ id }) => ({ value: id, label: nameOf(id) }));
  },
  checks: (s) => checksAsked(s.facts().rules),
  spared: (s) => sparedNow(s.placement, s.facts().today),
  judging: (s) => ({
    held: heldToJudge(s.placement, s.facts().today).map(({ check, of: { on, until } }) => ({
      check,
      on,
      until,
    })),
    thisPupil: isShort(s.placement),
  }),
  mailsAuthority: (s) => mailsAuthority(s.placement),
  onward: (s) => onwardRoutes(isForYoungest(s.facts())),
  route: (s) => s.placement.route,
  onRefusal: (s) => s.facts().rules.settings["consent.onRefusal"].value,
  plan: (s) => planAsks(s.facts()),
  consulted: (s) => hearingOf(s.facts()) === "consult",
  schoolType: async (s) => (await s.school()).schoolType,
  governors: governorOptions,
  routes: (s) =>
    openRoutes
      .filter((route) => cannotChange(s.facts(), route) === undefined)
      .map((route) => ({ value: route, label: routeNames[route], hint: routeMeanings[route] })),
  waivable: async (s) => {
    const nameOf = await s.nameOf();
    return waivable(s.facts()).map((o) => ({
      value: o.key,
      label: o.about ? `${o.title} – ${nameOf(o.about)}` : o.title,
    }));
  },
  papers: async (s) => {
    const nameOf = await s.nameOf();
    return papersToGive({ placement: s.placement }).map((paper) => ({
      value: paper.key,
      label: `${nameOf(paper.to)}: ${letterTitle(paper.notice)}`,
    }));
  },
  returnSteps: openStepsOf,
  visitActions: (s) =>
    openVisitActions(s.placement).map((a) => ({
      value: a.key,
      label: `Visit of ${shortDate(a.visitedOn)} (${a.nth}): ${roleNames[a.owner]}, by ${shortDate(a.by)}`,
    })),
  readersInNeed: (s) => readersInNeedOf(s.deps, s.at, s.placement),
  atOdds: async (s) => {
    const nameOf = await s.nameOf();
    return atOddsWithNotice(s.placement).map(({ id }) => ({ value: id, label: nameOf(id) }));
  },
  waiting: async (s) => {
    const nameOf = await s.nameOf();
    return waitingForPaper(s.facts()).map((id) => ({ value: id, label: nameOf(id) }));
  },
};

/** The form of a placement by its id, with the choices that it needs as they are now; undefined for a name that is none. */
export const formNow = async (
  deps: Deps,
  at: SchoolRef,
  placement: Placement,
  id: string,
): Promise<Form | undefined> => {
  if (!isFormId(id)) return undefined;
  const sources = sourcesFor(deps, at, placement);
  const needs = needsOf(id);
  const made = await Promise.all(needs.map(async (name) => [name, await makers[name](sources)] as const));
  return placementForms[id](Object.fromEntries(made) as unknown as FormChoices);
};
