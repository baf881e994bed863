import { dialled } from "#contracts/form-phone.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { WarningText } from "#ui/components/warning-text.tsx";
import { longDate } from "#ui/dates.ts";
import { type Stopped, stoppedOf, type Touched } from "./stopped-load.ts";

const Placement = ({ t }: { readonly t: Touched }) => (
  <li class="app-obligation">
    <div class="app-obligation__head">
      <span class="app-obligation__title">
        <a class="govuk-link" href={t.href}>
          {t.pupil}
        </a>
      </span>
      <span class="app-obligation__state">
        {t.suspended ? <Tag colour="red">Suspended</Tag> : <Tag colour="grey">{t.phase}</Tag>}
      </span>
    </div>
    <p class="govuk-body-s govuk-!-margin-bottom-1">{t.must}</p>
    <p class="govuk-body-s app-obligation__facts">
      {t.expectedOn
        ? `Expected there next on ${longDate(t.expectedOn)}`
        : "Not expected there in the next days"}
    </p>
    {t.forms.length === 0 ? null : (
      <ul class="govuk-list govuk-body-s">
        {t.forms.map((form) => (
          <li>
            <a class="govuk-link" href={form.href}>
              {form.title}
            </a>
            {form.due ? `, by ${longDate(form.due)}` : ""}
          </li>
        ))}
      </ul>
    )}
  </li>
);

const Why = ({ s }: { readonly s: Stopped }) =>
  s.against.length === 0 ? (
    <InsetText>Nothing stops this provider now. This is what a stop would touch.</InsetText>
  ) : (
    s.against.map(({ says, lifts }) => <WarningText>{`${says} ${lifts}`}</WarningText>)
  );

/** A provider that is stopped, or would be: why, whom it touches, and what must happen (catalogue O54, O100). */
export const providerStoppedPage: StaffPage = {
  path: "/providers/{provider}/stopped",
  action: "providers.read",
  doc: {
    summary: "What stops a provider, which placements it touches, and what must happen with each",
    shows: ["provider", "against", "touched", "must"],
  },
  get: async (c) => {
    const { provider = "" } = c.request.params;
    const s = /^[a-z0-9-]{1,64}$/.test(provider) ? await stoppedOf(c, provider) : undefined;
    if (!s) return notFound;
    const title = s.against.length > 0 ? "Stopped: what it touches" : "If it is stopped: what it touches";
    return {
      kind: "page",
      title: `${title}: ${s.name}`,
      back: { href: `/providers/${provider}`, text: `Back to ${s.name}` },
      model: s,
      content: (
        <>
          <span class="govuk-caption-l">{s.name}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          <Why s={s} />
          {s.must.length === 0 ? null : (
            <Section id="must" title="What must happen">
              <ul class="govuk-list govuk-list--bullet">
                {s.must.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
              {s.phone ? (
                <p class="govuk-body">
                  {s.name}:{" "}
                  <a class="govuk-link" href={`tel:${dialled(s.phone)}`}>
                    {s.phone}
                  </a>
                </p>
              ) : null}
            </Section>
          )}
          <Section id="touched" title={`Whom it touches: ${counted(s.touched.length, "placement")}`}>
            {s.touched.length === 0 ? (
              <p class="govuk-body">No open placement of this school has chosen it.</p>
            ) : (
              <ul class="govuk-list app-obligations">
                {s.touched.map((t) => (
                  <Placement t={t} />
                ))}
              </ul>
            )}
          </Section>
        </>
      ),
    };
  },
};
