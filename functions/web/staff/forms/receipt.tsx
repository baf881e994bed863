import { factsNow } from "#casework/rules/rules-in-force.ts";
import { longTime } from "#domain/calendar/london.ts";
import { roleNames } from "#domain/roles.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { isReady } from "#promises/gate/ready.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import { isAction } from "#promises/permissions.ts";
import { phaseNames } from "#streams/placement/phase.ts";
import { latestOf } from "#streams/placement/records.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Panel } from "#ui/components/panel.tsx";
import { longDate } from "#ui/dates.ts";
import { homeOf } from "../hrefs.ts";
import { loadPlacement } from "../placement/load.ts";
import { eventTitle } from "../record/event-titles.ts";
import { wayBack } from "../record/take-back.tsx";
import { EvidenceLink, evidenceCount, evidenceHref } from "./evidence-link.tsx";
import { togetherHref } from "./pack-parts.ts";

/** A reference that can be read out on the phone: the placement's first letters and the version. */
const referenceOf = (placement: string, version: number): string =>
  `${placement.slice(0, 6).toUpperCase()}-${version}`;

const mayOpen = (c: StaffContext, form: string): boolean => {
  const action = `form.${form}`;
  return isAction(action) && c.may(action);
};

/** What one command recorded, and what happens next; the same however often the form was sent. */
export const receiptPage: StaffPage = {
  path: "/placements/{placement}/receipts/{command}",
  doc: { summary: "What one command recorded, and what happens next" },
  action: "today.read",
  get: async (c) => {
    const loaded = await loadPlacement(c);
    const version = loaded?.placement.commands.get(c.request.params.command ?? "");
    const commit = version === undefined ? undefined : loaded?.commits[version - 1];
    if (!loaded || !commit) return notFound;
    const { placement } = loaded;
    const facts = factsNow(c.deps, placement);
    const next = obligationsOf(facts).filter(
      (o) =>
        o.form !== dutiesForm && isReady(placement, o) && (o.opens === undefined || o.opens <= facts.today),
    );
    const title = commit.events[0] ? eventTitle(commit.events[0]) : "Recorded";
    const back = homeOf(c, placement);
    const reference = referenceOf(placement.id, commit.version);
    const [first] = commit.events;
    const form = first?.type === "form-submitted" ? first.form : "";
    const evidence = evidenceHref(c, placement, form);
    const way = form ? wayBack(c, loaded, form) : undefined;
    const takeBack = latestOf(placement, form)?.version === commit.version ? (way?.href ?? "") : "";
    const steps = next.map((o) => ({
      id: o.id,
      title: o.title,
      owner: roleNames[o.owner],
      due: o.due ?? "",
      href: mayOpen(c, o.form) ? togetherHref(c, placement, o) : "",
    }));
    return {
      kind: "page",
      title,
      model: {
        placement: placement.id,
        phase: placement.phase,
        reference,
        recordedAt: commit.at,
        events: commit.events.map((e) => e.type),
        next: steps,
        links: {
          back: back.href,
          ...(evidence ? { evidence } : {}),
          ...(takeBack ? { takeBack } : {}),
        },
      },
      content: (
        <>
          <Panel title={title}>
            Reference {reference}
            <br />
            {longTime(commit.at)}
          </Panel>
          <h2 class="govuk-heading-m">What happens next</h2>
          {placement.phase === "closed" ? (
            <p class="govuk-body">
              {steps.length > 0
                ? "This placement is closed. This is still owed:"
                : "This placement is closed. Nothing more is due."}
            </p>
          ) : null}
          {steps.length > 0 ? (
            <ul class="govuk-list govuk-list--bullet">
              {steps.map((s) => (
                <li>
                  {s.href ? (
                    <a class="govuk-link" href={s.href}>
                      {s.title}
                    </a>
                  ) : (
                    s.title
                  )}{" "}
                  – {s.owner}
                  {s.due ? `, by ${longDate(s.due)}` : ""}
                </li>
              ))}
            </ul>
          ) : placement.phase === "closed" ? null : (
            <p class="govuk-body">
              The placement goes on by itself: it is now in the phase “{phaseNames[placement.phase]}”.
            </p>
          )}
          <EvidenceLink href={evidence} count={evidenceCount(placement, form)} />
          {takeBack ? (
            <p class="govuk-body">
              Was this a mistake?{" "}
              <a class="govuk-link" href={takeBack}>
                Take this back
              </a>
            </p>
          ) : null}
          <LinkButton href={back.href}>{back.text}</LinkButton>
        </>
      ),
    };
  },
};
