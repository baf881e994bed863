import { read, schools } from "#casework/commit/streams.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { routeNames } from "#domain/routes.ts";
import { type Route, routes } from "#domain/rules/rules.ts";
import { schoolStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { problem } from "#door/reply.ts";
import { lastProfileOf } from "#policy/profiles.ts";
import { Contents } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { DecidedSection, type RuleDecision, type ShownDecision, shownDecisions } from "./decided.tsx";
import { type PolicyModel, policyModel } from "./model.ts";
import { AskSections, SettingSections, WorkedOut } from "./parts.tsx";

const Routes = ({ chosen }: { readonly chosen: Route }) => (
  <nav class="app-contents" aria-label="Routes into a placement">
    <ul class="govuk-list">
      {routes.map((route) => (
        <li>
          <a
            class={`govuk-link govuk-link--no-visited-state${route === chosen ? " govuk-!-font-weight-bold" : ""}`}
            href={`/policy?route=${route}`}
            aria-current={route === chosen ? "page" : undefined}
          >
            {routeNames[route]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const TrustSays = ({ trust }: { readonly trust: NonNullable<PolicyModel["trust"]> }) => (
  <>
    {trust.title} (version {trust.version}).{" "}
    {trust.lifted.length > 0
      ? `It asks more than the policy, or where the policy is silent: ${trust.lifted.join("; ")}.`
      : "The policy asks as much everywhere."}
  </>
);

/** Each time that the headteacher chose the policy for new referrals, the earliest first. */
const choicesOf = async (c: StaffContext): Promise<readonly RuleDecision[]> => {
  const { commits } = await read(c.deps, schools, schoolStream(c.at));
  return commits.flatMap(({ at, by, events }) =>
    events.flatMap((e) =>
      e.type === "profile-set" && (e.words.vault !== "" || by !== "system")
        ? [{ at, by, words: e.words, says: `New referrals follow ${titleOf(e.profile, londonDate(at))}` }]
        : [],
    ),
  );
};

const titleOf = (profile: string, on: string): string => lastProfileOf(profile, on)?.title ?? profile;

type Shown = { readonly model: PolicyModel; readonly decided: readonly ShownDecision[] };

const Content = ({ model, decided }: Shown) => (
  <>
    <span class="govuk-caption-l">{model.lapsed ? "The policy has lapsed" : "The policy in force"}</span>
    <h1 class="govuk-heading-l">{model.policy.title}</h1>
    <p class="govuk-body app-lead">
      What holds for a new placement today: the strictest of the law
      {model.trust ? ", the minimum of the trust" : ""} and the school’s policy, with the clause that rules
      and why. Each open placement keeps the version with which it began.
    </p>
    {model.lapsed ? (
      <WarningText>
        This version has lapsed. Open placements go on under it. New referrals wait until another version is
        in force.
      </WarningText>
    ) : null}
    <SummaryList
      rows={[
        { key: "Version", value: model.policy.version },
        {
          key: "In force",
          value: `From ${longDate(model.policy.from)}${model.policy.until ? ` until ${longDate(model.policy.until)}` : ""}`,
        },
        ...(model.trust ? [{ key: "Trust", value: <TrustSays trust={model.trust} /> }] : []),
        { key: "Law as on", value: longDate(model.on) },
        { key: "Way into a placement", value: routeNames[model.route] },
      ]}
    />
    <p class="govuk-body">
      <a class="govuk-link" href="/policy/lint">
        Check the policy’s text for defects
      </a>
    </p>
    {model.evidence ? (
      <p class="govuk-body">
        <a class="govuk-link" href={model.evidence}>
          Evidence: show me each clause with all placements, or make a pack
        </a>
      </p>
    ) : null}
    <p class="govuk-body">
      <a class="govuk-link" href={`/policy/print.pdf?route=${model.route}`}>
        Print what it asks (PDF)
      </a>
    </p>
    {model.outcomes ? (
      <p class="govuk-body">
        <a class="govuk-link" href={model.outcomes}>
          Work out what another policy would do
        </a>
      </p>
    ) : null}
    {model.changeTrust ? (
      <p class="govuk-body">
        <a class="govuk-link" href={model.changeTrust}>
          {model.trust ? "Change or leave the trust" : "Join a trust"}
        </a>
      </p>
    ) : null}
    {model.change ? (
      <p class="govuk-body">
        <a class="govuk-link" href={model.change}>
          Choose the policy for new referrals
        </a>
      </p>
    ) : null}
    <DecidedSection title="Who chose it, and why" decisions={decided} />
    <h2 class="govuk-heading-m">Ways into a placement</h2>
    <Routes chosen={model.route} />
    <h2 class="govuk-heading-m">On this page</h2>
    <Contents
      items={[
        ...model.settings.map(({ id, title }) => ({ id, title: `Settings: ${title.toLowerCase()}` })),
        ...model.asks.map(({ id, title }) => ({ id: `asks-${id}`, title: `To do: ${title.toLowerCase()}` })),
      ]}
    />
    <h2 class="govuk-heading-l">Settings</h2>
    <SettingSections groups={model.settings} />
    <h2 class="govuk-heading-l">What has to be done</h2>
    <WorkedOut />
    <AskSections groups={model.asks} shown={model.evidence !== undefined} />
  </>
);

const isUnchosen = async (c: StaffContext): Promise<boolean> =>
  (await read(c.deps, schools, schoolStream(c.at))).state.profile === "";

/** The school's policy as it is in force: every setting with who won and why, and what has to be done. */
export const policyPage: StaffPage = {
  path: "/policy",
  action: "policy.read",
  doc: { summary: "The school's policy in force: effective settings and obligations with clauses (?route=)" },
  get: async (c) => {
    const model = await policyModel(c);
    if (!model && (await isUnchosen(c)) && c.may("policy.begin"))
      return { kind: "see", to: "/policy/choose" };
    if (!model)
      return problem(
        404,
        "No policy is in force",
        "No version of the school’s policy is in force today. Ask the administrator to choose one.",
      );
    const decided = await shownDecisions(c, await choicesOf(c), c.sees("duty.words"));
    return {
      kind: "page",
      title: "School policy",
      model: { ...model, decided },
      content: <Content model={model} decided={decided} />,
    };
  },
};
