import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, records } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { type Due, dueNow } from "#casework/records/due.ts";
import { periodsOf } from "#casework/records/periods.ts";
import { longTime } from "#domain/calendar/london.ts";
import { recordsStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Hold, Purge } from "#streams/records/records.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { DecidedSection, shownDecisions } from "../policy/decided.tsx";
import { decisionsOn, pupilsDecidedOn } from "./decided.ts";
import { forOthers, purgeHref, type Titled, titlesOf } from "./names.ts";
import { purgeState } from "./purge-words.ts";

type ShownDue = Due & { readonly title: string; readonly href: string };

const DueRow = ({ d, may }: { readonly d: ShownDue; readonly may: boolean }) => (
  <li class="app-obligation">
    <div class="app-obligation__head">
      <span class="app-obligation__title">
        {may && !d.purge ? (
          <a class="govuk-link" href={d.href}>
            {d.title}
          </a>
        ) : (
          d.title
        )}
      </span>
      <span class="app-obligation__state">
        {d.purge ? (
          <Tag colour="yellow">Purge asked</Tag>
        ) : d.against.some((a) => a.why !== "clock" && a.why !== "own") ? (
          <Tag colour="purple">Held</Tag>
        ) : d.now ? (
          <Tag colour="teal">Time is over</Tag>
        ) : (
          <Tag colour="grey">Soon</Tag>
        )}
      </span>
    </div>
    {d.reasons.length > 0 ? <p class="govuk-body-s">For: {d.reasons.join(" ")}</p> : null}
    {d.against.length > 0 ? (
      <p class="govuk-body-s">Against: {d.against.map((a) => a.says).join(" ")}</p>
    ) : null}
    {d.concern && d.subject.what === "pupil" ? (
      <p class="govuk-body-s">
        <a class="govuk-link" href={`/records/concerns/${d.subject.id}`}>
          Let what touches a concern go, or hold it
        </a>
      </p>
    ) : null}
  </li>
);

type ShownHold = Hold & { readonly matter: string; readonly why: string; readonly over: string };

const holdsShown = async (c: StaffContext, holds: readonly Hold[]): Promise<readonly ShownHold[]> => {
  const subjects = holds.flatMap(({ on }) =>
    on.what === "school"
      ? []
      : on.ids.map((id) => ({ what: on.what === "pupils" ? ("pupil" as const) : ("provider" as const), id })),
  );
  const title = await titlesOf(c, subjects);
  return Promise.all(
    holds.map(async (hold) => {
      const words = await wordsOf(c.deps, c.scope, [hold.words]);
      const { on } = hold;
      const over =
        on.what === "school"
          ? "Everything that the school keeps here"
          : on.ids.map((id) => title({ what: on.what === "pupils" ? "pupil" : "provider", id })).join(", ");
      return { ...hold, over, matter: String(words.matter ?? ""), why: String(words.why ?? "") };
    }),
  );
};

const Holds = ({ holds, may }: { readonly holds: readonly ShownHold[]; readonly may: boolean }) => (
  <Section id="holds" title="Legal holds">
    {holds.length === 0 ? (
      <p class="govuk-body">Nothing is on hold.</p>
    ) : (
      <Table
        caption="Held until somebody lifts it"
        head={["Matter", "What is held", "Since", ""].map((content) => ({ content }))}
        rows={holds.map((h) => [
          { content: h.why ? `${h.matter}: ${h.why}` : h.matter },
          { content: h.over },
          { content: longTime(h.at) },
          {
            content: may ? (
              <a class="govuk-link" href={`/records/holds/${h.id}/lift`}>
                Lift<span class="govuk-visually-hidden"> the hold for {h.matter}</span>
              </a>
            ) : (
              ""
            ),
          },
        ])}
      />
    )}
    {may ? (
      <p class="govuk-body">
        <a class="govuk-link" href="/records/holds/new">
          Put something on hold
        </a>
      </p>
    ) : null}
  </Section>
);

type ShownPurge = Purge & { readonly title: string; readonly who: string };

const Purges = ({ title, purges }: { readonly title: string; readonly purges: readonly ShownPurge[] }) =>
  purges.length === 0 ? null : (
    <Table
      caption={title}
      head={["Records", "Asked by", "When", "State"].map((content) => ({ content }))}
      rows={purges.map((p) => [
        {
          content: (
            <a class="govuk-link" href={`/records/purges/${p.id}`}>
              {p.title}
            </a>
          ),
        },
        { content: p.who },
        { content: longTime(p.askedAt) },
        { content: purgeState[p.state] },
      ])}
    />
  );

const purgesShown = async (
  c: StaffContext,
  all: readonly Purge[],
  title: Titled,
): Promise<readonly ShownPurge[]> => {
  const staff = await staffMembersOf(c.deps, c.scope, [...new Set(all.map((p) => p.askedBy))]);
  return all.map((p) => ({
    ...p,
    title: title(p.subject),
    who: p.askedBy === "system" ? "By itself" : (staff.get(p.askedBy)?.name ?? "Somebody who has left"),
  }));
};

/** Other pages about the school's records, as far as one may open them. */
const Links = ({ c }: { readonly c: StaffContext }) => (
  <ul class="govuk-list">
    {[
      ...(c.may("matters.read")
        ? [{ href: "/records/matters", text: "Requests, complaints and breaches" }]
        : []),
      ...(c.may("reads.read") ? [{ href: "/reads/who", text: "Who read what" }] : []),
      { href: "/records/processing", text: "Record of processing" },
      { href: "/records/periods", text: "How long each kind is kept" },
    ].map(({ href, text }) => (
      <li>
        <a class="govuk-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
);

/** How records end here: what is due, with reasons for and against, what is held, what waits for a second person, what was purged. */
export const recordsPage: StaffPage = {
  path: "/records",
  action: "records.read",
  doc: {
    summary: "Records that fall due, legal holds and purges",
    shows: ["due", "holds", "waiting", "done", "decided", "backups"],
  },
  get: async (c) => {
    const { state, commits } = await read(c.deps, records, recordsStream(c.at));
    const isForOthers = await forOthers(c);
    const due = (await dueNow(c.deps, c.at)).filter((d) => !isForOthers(d.subject));
    const purged = state.purges.filter((p) => !isForOthers(p.subject));
    const title = await titlesOf(c, [
      ...due.map((d) => d.subject),
      ...purged.map((p) => p.subject),
      ...pupilsDecidedOn(commits).map((id) => ({ what: "pupil" as const, id })),
    ]);
    const decided = await shownDecisions(c, decisionsOn(commits, title), c.sees("pupil.name"));
    const shown = due.map((d) => ({ ...d, title: title(d.subject), href: purgeHref(d.subject) }));
    const holds = await holdsShown(c, state.holds);
    const purges = await purgesShown(c, purged.toReversed(), title);
    const waiting = purges.filter((p) => p.state === "asked" || p.state === "approved");
    const over = purges.filter((p) => !waiting.includes(p));
    const { periods } = await periodsOf(c.deps, c.at);
    const backups = periods.backups.period;
    return {
      kind: "page",
      title: "Records",
      model: {
        due: shown,
        holds,
        waiting,
        done: over,
        decided,
        backups,
        links: { periods: "/records/periods" },
      },
      content: (
        <>
          <h1 class="govuk-heading-l">Records</h1>
          <p class="govuk-body app-lead">
            What the school has kept long enough, what must not go yet, and what has been purged. One person
            asks for a purge, and another agrees.
          </p>
          <Purges title="Waiting" purges={waiting} />
          <Section id="due" title={`Falls due (${shown.length})`}>
            {shown.length === 0 ? (
              <p class="govuk-body">Nothing falls due within three months.</p>
            ) : (
              <ul class="govuk-list app-obligations">
                {shown.map((d) => (
                  <DueRow d={d} may={c.may("records.purge")} />
                ))}
              </ul>
            )}
          </Section>
          <Holds holds={holds} may={c.may("records.hold")} />
          <Section id="done" title="Purged and refused">
            {over.length === 0 ? (
              <p class="govuk-body">Nothing has been purged yet.</p>
            ) : (
              <Purges title="Latest first" purges={over} />
            )}
          </Section>
          <DecidedSection title="Decided about records, and why" decisions={decided} />
          <InsetText>
            Backups hold what is purged here for {backups} more days. A list of what was purged is kept apart
            from them: when one is restored, all of it is erased again.
          </InsetText>
          <Section id="more" title="More about records">
            <Links c={c} />
          </Section>
        </>
      ),
    };
  },
};
