import { sessionsOf, shareThere } from "#casework/sheets/figures.ts";
import { dialled } from "#contracts/form-phone.ts";
import { roleNames } from "#domain/roles.ts";
import { BarChart } from "#ui/components/bar-chart.tsx";
import type { SectionProps } from "#ui/components/section.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import type { Glance } from "./glance.ts";

/** So many rows stand in sight; the others are on the page of promises. */
const inSight = 5;

/** Of one day so much is told; the rest stands in the plan. */
const onOneDay = 2;

const Part = ({ id, title, children }: SectionProps) => (
  <section class="app-glance__part" aria-labelledby={id}>
    <h2 class="govuk-heading-s" id={id}>
      {title}
    </h2>
    {children}
  </section>
);

/** What keeps it from going on, and what is overdue. */
export const Blocks = ({ g, promises }: { readonly g: Glance; readonly promises: string }) => (
  <Part id="blocks" title="What it waits for">
    {g.blocks.length === 0 ? <p class="govuk-body-s">Nothing blocks, and nothing is overdue.</p> : null}
    <ul class="app-glance__list">
      {g.blocks.slice(0, inSight).map((o) => (
        <li>
          {o.href ? (
            <a class="govuk-link" href={o.href}>
              {o.title}
            </a>
          ) : (
            o.title
          )}
          {o.aboutName ? ` – ${o.aboutName}` : ""} {o.late ? <Tag colour="red">Overdue</Tag> : null}
          <div class="app-glance__facts">
            {roleNames[o.owner]}
            {o.due ? `, by ${longDate(o.due)}` : ""}
          </div>
        </li>
      ))}
    </ul>
    {g.blocks.length > inSight ? (
      <a class="govuk-link" href={promises}>
        And {g.blocks.length - inSight} more
      </a>
    ) : null}
  </Part>
);

/** The next three days on which something is owed, and by whom. */
export const NextDates = ({ g, plan }: { readonly g: Glance; readonly plan: string }) => (
  <Part id="dates" title="Next dates">
    {g.dates.length === 0 ? <p class="govuk-body-s">Nothing has a day ahead.</p> : null}
    <ul class="app-glance__list">
      {g.dates.map((d) => (
        <li>
          <strong>{longDate(d.date)}</strong>
          {d.owed.slice(0, onOneDay).map((o) => (
            <div>
              {o.title} <span class="app-glance__facts">({roleNames[o.owner]})</span>
            </div>
          ))}
          {d.owed.length > onOneDay ? <div>and {d.owed.length - onOneDay} more</div> : null}
        </li>
      ))}
    </ul>
    <a class="govuk-link" href={plan}>
      Plan ahead
    </a>
  </Part>
);

/** Whom to ring. */
export const People = ({ g }: { readonly g: Glance }) => (
  <Part id="people" title="People">
    {g.people.length === 0 ? <p class="govuk-body-s">No contact is recorded yet.</p> : null}
    <ul class="app-glance__list">
      {g.people.map((p) => (
        <li>
          <strong>{p.name}</strong>, {p.what}
          <div>
            {dialled(p.phone) ? (
              <a class="govuk-link" href={`tel:${dialled(p.phone)}`}>
                {p.phone}
              </a>
            ) : (
              p.phone || "No phone on file"
            )}
          </div>
        </li>
      ))}
    </ul>
  </Part>
);

/** How often the pupil was there, as a picture and in words. */
export const Attendance = ({ g, href }: { readonly g: Glance; readonly href: string }) =>
  g.attendance.length === 0 ? null : (
    <Part id="attendance" title="Attendance">
      <BarChart
        id="placement-attendance"
        title="Sessions at the provider"
        bars={g.attendance.map((f) => ({
          label: f.label,
          says: `${shareThere(f) ?? 0}% there of ${sessionsOf(f)}`,
          parts: (["there", "authorised", "unauthorised", "unconfirmed"] as const).map((kind) => ({
            kind,
            count: f[kind],
          })),
        }))}
      />
      <a class="govuk-link" href={href}>
        In figures, before and during
      </a>
    </Part>
  );

const pounds = (n: number): string => `£${n.toLocaleString("en-GB", { maximumFractionDigits: 2 })}`;

/** What it costs: a week, so far, and in all. */
export const Money = ({ g: { money } }: { readonly g: Glance }) =>
  money === undefined ? null : (
    <Part id="money" title="Money">
      <ul class="app-glance__list">
        <li>
          <strong>{pounds(money.weekly)}</strong> a week
        </li>
        <li>
          <strong>{pounds(money.soFar)}</strong> so far, by school weeks
        </li>
        {money.inAll === undefined ? null : (
          <li>
            <strong>{pounds(money.inAll)}</strong> in all, as the dates are now
          </li>
        )}
      </ul>
    </Part>
  );
