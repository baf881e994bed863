import { listed } from "#domain/calendar/date-words.ts";
import { roleNames } from "#domain/roles.ts";
import { actions } from "#promises/permissions.ts";
import { ButtonGroup, LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";
import { longDate, shortDate } from "#ui/dates.ts";
import { WeekTable } from "../placement/whole-week.tsx";
import { Adjustments } from "./adjustments.tsx";
import { ContactCards } from "./contact-cards.tsx";
import type { PupilModel } from "./model.ts";
import type { PlacementShown } from "./placements-of.ts";
import { Suspensions } from "./suspensions-part.tsx";

type Shown = { readonly model: PupilModel };

const factRows = (model: PupilModel): readonly SummaryRow[] => [
  ...(model.dateOfBirth
    ? [
        {
          key: "Date of birth",
          value: shortDate(model.dateOfBirth),
          actions: model.links.correct
            ? [{ href: model.links.correct, text: "Change", about: "name or date of birth" }]
            : undefined,
        },
      ]
    : []),
  {
    key: "Year group",
    value: (
      <>
        {model.yearGroup}
        {model.leftOn ? <strong class="app-late"> Left the school on {longDate(model.leftOn)}</strong> : null}
        {model.leavingOn ? <strong> Leaves the school on {longDate(model.leavingOn)}</strong> : null}
      </>
    ),
    actions: model.links.leaving
      ? [
          {
            href: model.links.leaving,
            text: model.leftOn ? "Back again" : model.leavingOn ? "Another day" : "Leaves the school",
            about: "for the pupil",
          },
          ...(model.links.stays ? [{ href: model.links.stays, text: "Stays", about: "after all" }] : []),
        ]
      : undefined,
  },
  ...(model.upn
    ? [
        {
          key: "UPN",
          value: (
            <>
              {model.upn}
              {model.upnFault ? <strong class="app-late"> {model.upnFault}</strong> : null}
            </>
          ),
        },
      ]
    : []),
  ...(model.statuses
    ? [
        {
          key: "Statuses",
          value: (
            <>
              {model.statuses.length === 0 ? (
                "None recorded"
              ) : (
                <ul class="govuk-list govuk-!-margin-bottom-0">
                  {model.statuses.map((status) => (
                    <li>{status}</li>
                  ))}
                </ul>
              )}
              {model.statusesOn ? (
                <div class="govuk-hint govuk-!-margin-bottom-0">
                  Checked last on {longDate(model.statusesOn)}
                </div>
              ) : null}
            </>
          ),
          actions: model.links.statuses
            ? [{ href: model.links.statuses, text: "Change", about: "the statuses" }]
            : undefined,
        },
      ]
    : []),
];

const Contacts = ({ model }: Shown) =>
  model.contacts ? (
    <Section id="contacts" title="Contacts">
      {model.contacts.length === 0 ? (
        <InsetText>
          Nobody is recorded yet. Consent can be asked only of a contact with parental responsibility.
        </InsetText>
      ) : (
        <ContactCards contacts={model.contacts} />
      )}
      {model.links.addContact ? (
        <LinkButton href={model.links.addContact} variant="secondary">
          Add a contact
        </LinkButton>
      ) : null}
      {model.links.addContact ? (
        <p class="govuk-body">
          From the school’s set-up:{" "}
          <a class="govuk-link" href={`${model.links.addContact}?as=local-authority`}>
            add the local authority
          </a>
          {" or "}
          <a class="govuk-link" href={`${model.links.addContact}?as=virtual-school`}>
            the virtual school
          </a>
        </p>
      ) : null}
    </Section>
  ) : null;

const datesOf = ({ start, end }: PlacementShown): string =>
  start ? `${longDate(start)} to ${end ? longDate(end) : "an open end"}` : "No dates yet";

const placementRow = (placement: PlacementShown): SummaryRow => ({
  key: `${placement.phase}${placement.open ? " (open)" : ""}`,
  value: (
    <>
      {placement.route}
      <br />
      {datesOf(placement)}
    </>
  ),
  actions: placement.href
    ? [{ href: placement.href, text: "Open", about: `the placement, ${placement.phase.toLowerCase()}` }]
    : undefined,
});

/** Whoever may not refer is told who may. */
const whoRefers = (): string => listed(actions["referral.open"].map((role) => roleNames[role]));

const Placements = ({ model }: Shown) => {
  const open = model.placements.filter((p) => p.open);
  const [only] = open.length === 1 ? open : [];
  const { refer, takeOver } = model.actions;
  return (
    <Section id="placements" title="Referrals and placements">
      {model.placements.length === 0 ? (
        <p class="govuk-body">This pupil has not been referred.</p>
      ) : (
        <SummaryList rows={model.placements.map(placementRow)} />
      )}
      {only?.href ? (
        <ButtonGroup>
          <LinkButton href={only.href}>
            Go to the open {only.phase === "Referral" ? "referral" : "placement"}
          </LinkButton>
        </ButtonGroup>
      ) : null}
      {refer || open.length > 0 ? null : <p class="govuk-body">Who may refer a pupil: {whoRefers()}.</p>}
      {refer && open.length === 0 ? (
        <LinkButton href={refer.action}>Refer to alternative provision</LinkButton>
      ) : null}
      {refer && open.length > 0 ? (
        <LinkButton href={refer.action} variant="secondary">
          Refer to another placement beside it
        </LinkButton>
      ) : null}
      {takeOver ? (
        <p class="govuk-body">
          Already at a provider?{" "}
          <a class="govuk-link" href={takeOver.action}>
            Take over the placement that is under way
          </a>
        </p>
      ) : null}
    </Section>
  );
};

/** The content of a pupil's page. */
export const PupilFile = ({ model }: Shown) => (
  <>
    <span class="govuk-caption-l">Pupil</span>
    <h1 class="govuk-heading-l">{model.name}</h1>
    <SummaryList rows={factRows(model)} />
    <Placements model={model} />
    {model.week ? <WeekTable week={model.week} /> : null}
    <Adjustments model={model} />
    <Suspensions model={model} />
    <Contacts model={model} />
    {model.links.chronology ? (
      <p class="govuk-body">
        <a class="govuk-link" href={model.links.chronology}>
          Safeguarding chronology
        </a>
      </p>
    ) : null}
    {model.links.merge ? (
      <p class="govuk-body">
        <a class="govuk-link" href={model.links.merge}>
          This child is on the list twice
        </a>
      </p>
    ) : null}
    {model.links.history ? (
      <p class="govuk-body">
        <a class="govuk-link" href={model.links.history}>
          What was changed in this record
        </a>
      </p>
    ) : null}
  </>
);
