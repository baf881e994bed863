import { providerRecordForms } from "#contracts/forms/provider-records.ts";
import type { RollStanding } from "#streams/provider/roll/roll.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { Tag, type TagColour } from "#ui/components/tag.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import type { ShownLapse, ShownRecord, ShownStanding } from "./standing.ts";
import { ToldSection } from "./told.tsx";

const rollTags: Readonly<Record<RollStanding["kind"], { text: string; colour: TagColour }>> = {
  registered: { text: "Registered", colour: "green" },
  below: { text: "Below the number", colour: "green" },
  "declaration-owed": { text: "Not known", colour: "yellow" },
  "must-register": { text: "Must register", colour: "red" },
};

const nearTag = { text: "One pupil below", colour: "yellow" } as const;

const lapseTags: Readonly<Record<ShownLapse["state"], { text: string; colour: TagColour }>> = {
  holds: { text: "Holds", colour: "green" },
  "lapses-soon": { text: "Ends soon", colour: "yellow" },
  lapsed: { text: "Lapsed", colour: "red" },
  missing: { text: "Not recorded", colour: "orange" },
};

const tagOf = ({ kind, warns }: RollStanding) => (kind === "below" && warns ? nearTag : rollTags[kind]);

const LapseRow = ({ lapse }: { readonly lapse: ShownLapse }) => {
  const tag = lapseTags[lapse.state];
  return (
    <li class="app-obligation">
      <div class="app-obligation__head">
        <span class="app-obligation__title">
          {lapse.href ? (
            <a class="govuk-link" href={lapse.href}>
              {lapse.title}
            </a>
          ) : (
            lapse.title
          )}
        </span>
        <span class="app-obligation__state">
          <Tag colour={tag.colour}>{tag.text}</Tag>
        </span>
      </div>
      <p class="govuk-body-s app-obligation__facts">
        {[
          ...(lapse.until ? [`until ${longDate(lapse.until)}`] : []),
          lapse.row,
          ...(lapse.clauses.length > 0 ? [lapse.clauses.join("; ")] : []),
        ].join(" · ")}
      </p>
    </li>
  );
};

const Recorded = ({ record }: { readonly record: ShownRecord }) => (
  <Details
    summary={`${providerRecordForms[record.record].title}, ${longDate(record.on)}${record.by ? `, by ${record.by}` : ""}`}
  >
    {record.said ? <p class="govuk-body">{record.said}</p> : null}
    <CheckAnswers
      steps={providerRecordForms[record.record].steps}
      answers={record.answers}
      headingLevel={3}
    />
  </Details>
);

const Elsewhere = ({ elsewhere }: Pick<ShownStanding, "elsewhere">) =>
  elsewhere.length === 0 ? null : (
    <Section id="elsewhere" title="Checked by other schools of the trust">
      <p class="govuk-body">
        See what they saw, then sign off for your school, or check anew. Their word never stands in for yours.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {elsewhere.map((e) => (
          <li>
            <a class="govuk-link" href={e.href}>
              {e.school}, {longDate(e.on)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );

/** What holds until when, who signed off, what other schools saw, and what was recorded. */
export const Standing = ({ s, recorded }: { readonly s: ShownStanding; readonly recorded: string }) => (
  <>
    {recorded ? <InsetText>Recorded: {recorded}.</InsetText> : null}
    {s.against.map(({ says, lifts }) => (
      <WarningText>{`${says} ${lifts}`}</WarningText>
    ))}
    <Section id="registration" title="Registration">
      <p class="govuk-body">
        <Tag colour={tagOf(s.roll).colour}>{tagOf(s.roll).text}</Tag>
      </p>
      <p class="govuk-body">{s.roll.says}</p>
      {s.roll.warns ? <WarningText>{s.roll.warns}</WarningText> : null}
      {s.asked.toldBy ? <p class="govuk-body">Told by {s.asked.toldBy}.</p> : null}
      {s.asked.urn ? (
        <p class="govuk-body">
          It says that it is registered under {s.asked.urn}. Check the number, then change its record.
        </p>
      ) : null}
      {s.asked.on ? (
        <p class="govuk-body">
          Asked by mail on {longDate(s.asked.on)}, to answer by {longDate(s.asked.due)}.
        </p>
      ) : null}
    </Section>
    <Section id="holds" title="What holds until when">
      <p class="govuk-body">
        {s.signedOff
          ? `Checks signed off for this school on ${longDate(s.signedOff.on)}${s.signedOff.by ? ` by ${s.signedOff.by}` : ""}: ${s.signedOff.outcome === "satisfactory" ? "satisfactory" : "not satisfactory"}.`
          : "This school has not signed off the checks of this provider yet. It does so for each placement, before the start."}
      </p>
      <ul class="govuk-list app-obligations">
        {s.lapses.map((lapse) => (
          <LapseRow lapse={lapse} />
        ))}
      </ul>
      {s.more.length === 0 ? null : (
        <Details summary="Record what nobody asks here">
          <ul class="govuk-list">
            {s.more.map((more) => (
              <li>
                <a class="govuk-link" href={more.href}>
                  {more.title}
                </a>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
    <ToldSection told={s.told} />
    <Elsewhere elsewhere={s.elsewhere} />
    {s.records.length === 0 ? null : (
      <Section id="records" title="Recorded by this school">
        {s.records.map((record) => (
          <Recorded record={record} />
        ))}
      </Section>
    )}
  </>
);
