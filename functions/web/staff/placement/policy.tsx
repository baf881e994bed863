import { askedOf } from "#casework/rules/placement-policy.ts";
import { pinnedProfile, rulesOf } from "#casework/rules/rules-in-force.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { settingNames, settings } from "#domain/rules/settings.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { profileOf, profiles } from "#policy/profiles.ts";
import { stricterThanNow } from "#policy/tighten.ts";
import { valueInWords } from "#policy/value-words.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { DecidedSection, type RuleDecision, shownDecisions } from "../policy/decided.tsx";
import { type Loaded, loadPlacement } from "./load.ts";

type Rule = { readonly setting: string; readonly title: string; readonly why: string; readonly href: string };

const Rules = ({ rules }: { readonly rules: readonly Rule[] }) => (
  <SummaryList
    rows={rules.map((rule) => ({
      key: rule.title,
      value: (
        <>
          {rule.why}
          {rule.href ? (
            <>
              <br />
              <a class="govuk-link" href={rule.href}>
                Make it stricter<span class="govuk-visually-hidden">: {rule.title}</span>
              </a>
            </>
          ) : null}
        </>
      ),
    }))}
  />
);

/** What a policy is called, with its version. */
export const titleOf = ({ id, version }: { readonly id: string; readonly version: string }): string =>
  `${profiles().find((each) => each.id === id && each.version === version)?.title ?? id}, version ${version}`;

/** Every decision that changed the rules of a placement, the earliest first. */
const decisionsOf = (commits: Loaded["commits"]): readonly RuleDecision[] =>
  commits.flatMap(({ at, by, events }) =>
    events.flatMap((e) => {
      if (e.type === "policy-changed")
        return [{ at, by, words: e.words, says: `It goes on under ${titleOf(e.to)}` }];
      if (e.type !== "rule-tightened") return [];
      const says = `Made stricter: ${settings[e.setting].title}: ${valueInWords(e.is)}`;
      return [{ at, by, words: e.words, says }];
    }),
  );

/** The rules of one placement: its pinned version, what was made stricter, and every setting with who won. */
export const placementPolicyPage: StaffPage = {
  path: "/placements/{placement}/policy",
  action: "placement.read",
  doc: {
    summary: "The rules of a placement: pinned version, trust, what was made stricter, effective settings",
  },
  get: async (c) => {
    const loaded = await loadPlacement(c);
    if (!loaded) return notFound;
    const { placement: p, who } = loaded;
    const on = londonDate(c.deps.clock.now());
    const path = `/placements/${p.id}/policy`;
    const pinned = pinnedProfile(p.profile);
    const current = profileOf(pinned.id, on);
    const rules = rulesOf(p, on);
    const may = c.may("placement.policy") && p.phase !== "closed";
    const decided = await shownDecisions(c, decisionsOf(loaded.commits), c.sees("placement.words"));
    const tightened = p.tightened.map((t) => ({
      title: settings[t.setting].title,
      is: valueInWords(t.is),
      on: t.at.slice(0, 10),
      by: decided.find((d) => d.by === t.by)?.name ?? "",
    }));
    const shown = settingNames.map(
      (setting): Rule => ({
        setting,
        title: settings[setting].title,
        why: rules.settings[setting].why,
        href: may && stricterThanNow(setting, askedOf(p, on)) ? `${path}/stricter?setting=${setting}` : "",
      }),
    );
    return {
      kind: "page",
      title: "Rules of this placement",
      back: { href: `/placements/${p.id}`, text: "Back to the placement" },
      model: {
        placement: p.id,
        policy: { id: pinned.id, version: pinned.version, title: pinned.title },
        trust: rules.trust,
        tightened,
        decided,
        settings: shown,
        links: may ? { change: `${path}/change` } : {},
      },
      content: (
        <>
          <span class="govuk-caption-l">{who}</span>
          <h1 class="govuk-heading-l">Rules of this placement</h1>
          <SummaryList
            rows={[
              { key: "Policy", value: `${pinned.title}, version ${pinned.version}` },
              ...(rules.trust ? [{ key: "Trust", value: rules.trust.title }] : []),
            ]}
          />
          {current?.version === pinned.version ? null : (
            <InsetText>
              {current
                ? `Version ${current.version} is in force for new referrals since ${longDate(current.from)}. This placement goes on under the version with which it began.`
                : "This version has lapsed for new referrals. This placement goes on under it."}
            </InsetText>
          )}
          {may ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${path}/change`}>
                Change the policy of this placement
              </a>
            </p>
          ) : null}
          <DecidedSection title="What was decided for this placement" decisions={decided} />
          <Section id="rules" title="What holds, and whose word rules">
            <Rules rules={shown} />
          </Section>
        </>
      ),
    };
  },
};
