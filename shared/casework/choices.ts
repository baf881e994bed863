import type { FormChoices } from "#contracts/forms/catalogue.ts";
import { onwardRoutes } from "#contracts/forms/reintegration.ts";
import { shortDate } from "#domain/date-words.ts";
import { planAsks } from "#domain/placement/agreed-terms.ts";
import { mailsAuthority } from "#domain/placement/authority.ts";
import { hearingOf } from "#domain/placement/consent.ts";
import { askedForConsent } from "#domain/placement/consent-askers.ts";
import { cannotChange } from "#domain/placement/decide/routing.ts";
import { waivable } from "#domain/placement/decide/waiving.ts";
import { standing } from "#domain/placement/evolve-ask.ts";
import { waitingForPaper } from "#domain/placement/notice.ts";
import { papersToGive } from "#domain/placement/papers.ts";
import { isForYoungest } from "#domain/placement/returning.ts";
import type { Placement } from "#domain/placement/state.ts";
import { openVisitActions } from "#domain/placement/visit-actions.ts";
import { checksAsked } from "#domain/provider/checks.ts";
import { roleNames } from "#domain/roles.ts";
import { isDirection, openRoutes, routeMeanings, routeNames } from "#domain/routes.ts";
import { governorsOf } from "#domain/school/school.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import { noticeById } from "#notices/catalogue.ts";
import type { Deps } from "#ports/host.ts";
import { read, schools } from "./commit/streams.ts";
import { decisionAsks } from "./decision-choices.ts";
import { contactsOf, providersOf, staffMembersOf } from "./people/people.ts";
import { factsNow } from "./rules/rules-in-force.ts";

const saysNow: Readonly<Record<string, string>> = {
  agree: "agrees",
  refuse: "does not agree",
  question: "has a question",
  "call-me": "wishes to be called",
};

/** The choices of forms that depend on the placement: providers, questions to parents, letters not given yet. */
export const choicesOf = async (deps: Deps, at: SchoolRef, p: Placement): Promise<FormChoices> => {
  const rows = (await deps.views.list("providers", at.tenant)).filter((r) => r.body?.retired !== true);
  const [providers, contacts] = await Promise.all([
    providersOf(
      deps,
      at.tenant,
      rows.map((r) => r.key),
    ),
    contactsOf(
      deps,
      scopeOf(at),
      p.contacts.map((c) => c.id),
    ),
  ]);
  const { state: school } = await read(deps, schools, schoolStream(at));
  const governors = isDirection(p.route) ? governorsOf(school) : [];
  const staff = await staffMembersOf(
    deps,
    scopeOf(at),
    governors.map((g) => g.id),
  );
  const nameOf = (id: string) => contacts.get(id)?.name ?? "A contact whose record is gone";
  return {
    ...decisionAsks(factsNow(deps, p), school),
    providers: rows.map((r) => {
      const facts = r.body?.facts as { registered?: string; online?: string } | undefined;
      const hint = [
        facts?.registered === "no" ? "Not registered" : "Registered",
        ...(facts?.online === "yes" ? ["online"] : []),
      ].join(", ");
      return { value: r.key, label: providers.get(r.key)?.name ?? r.key, hint };
    }),
    asked: p.asks
      .filter((a) => a.purpose === "consent" && !a.withdrawn)
      .map((a) => ({
        value: a.id,
        label: nameOf(a.to),
        hint: saysNow[standing(a)?.answer ?? ""] ?? "has not answered yet",
      })),
    parents: askedForConsent(p).map(({ id }) => ({ value: id, label: nameOf(id) })),
    checks: checksAsked(factsNow(deps, p).rules),
    mailsAuthority: mailsAuthority(p),
    onward: onwardRoutes(isForYoungest(factsNow(deps, p))),
    route: p.route,
    onRefusal: factsNow(deps, p).rules.settings["consent.onRefusal"].value,
    plan: planAsks(factsNow(deps, p)),
    consulted: hearingOf(factsNow(deps, p)) === "consult",
    schoolType: school.schoolType,
    governors: governors.map((g) => ({ value: g.id, label: staff.get(g.id)?.name ?? "A governor" })),
    routes: openRoutes
      .filter((route) => cannotChange(p, route) === undefined)
      .map((route) => ({ value: route, label: routeNames[route], hint: routeMeanings[route] })),
    // Asked by one form alone, and dear: everything that is owed is worked out for it.
    get waivable() {
      return waivable(factsNow(deps, p)).map((o) => ({
        value: o.key,
        label: o.about ? `${o.title} – ${nameOf(o.about)}` : o.title,
      }));
    },
    papers: papersToGive({ placement: p }).map((paper) => ({
      value: paper.key,
      label: `${nameOf(paper.to)}: ${noticeById(paper.notice)?.title ?? paper.notice}`,
    })),
    visitActions: openVisitActions(p).map((a) => ({
      value: a.key,
      label: `Visit of ${shortDate(a.visitedOn)} (${a.nth}): ${roleNames[a.owner]}, by ${shortDate(a.by)}`,
    })),
    waiting: waitingForPaper(factsNow(deps, p)).map((id) => ({ value: id, label: nameOf(id) })),
  };
};
