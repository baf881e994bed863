import { dialled } from "#contracts/form-phone.ts";
import { counted } from "#domain/calendar/date-words.ts";
import type { StaffContext } from "#door/context.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { loadDay, todayOf } from "../attendance/load.ts";
import { type ShownWhereabouts, whereabouts } from "../attendance/whereabouts.ts";

/** Children of whom nobody knows where they are, for those who look for them. */
export const lostChildren = async (c: StaffContext): Promise<readonly ShownWhereabouts[]> => {
  if (!c.may("attendance.write")) return [];
  const { registers } = await loadDay(c, todayOf(c));
  if (registers.length === 0) return [];
  return (await whereabouts(c, registers)).filter((w) => w.kind === "unaccounted");
};

const Phone = ({ of }: { readonly of: string }) =>
  dialled(of) ? (
    <a class="govuk-link" href={`tel:${dialled(of)}`}>
      {of}
    </a>
  ) : (
    <span>{of || "no phone on file"}</span>
  );

const Child = ({ w }: { readonly w: ShownWhereabouts }) => (
  <li class="app-today__item">
    <div class="app-today__what">
      <div>
        <strong>{w.name}</strong> <Tag colour={w.tag.colour}>{w.tag.text}</Tag>
      </div>
      {w.says ? <div class="app-today__facts">{w.says}</div> : null}
      <div>Should be at {w.expectedAt}</div>
      <div>
        {w.provider}: <Phone of={w.phone} />
      </div>
      {w.ring.map(({ name, phone }) => (
        <div>
          {name}: <Phone of={phone} />
        </div>
      ))}
    </div>
    {w.href ? (
      <div class="app-today__acts">
        <LinkButton href={w.href} variant="warning" classes="app-today__button">
          Say where<span class="govuk-visually-hidden"> {w.name} is</span>
        </LinkButton>
      </div>
    ) : null}
  </li>
);

/** Whom to ring before anything else: name, place and numbers, so that nothing has to be looked up. */
export const Lost = ({ lost }: { readonly lost: readonly ShownWhereabouts[] }) =>
  lost.length === 0 ? null : (
    <section class="app-today__alarm" aria-labelledby="not-accounted-for">
      <h2 class="govuk-heading-m" id="not-accounted-for">
        {counted(lost.length, "child is", "children are")} not accounted for
      </h2>
      <ul class="app-today__list">
        {lost.map((w) => (
          <Child w={w} />
        ))}
      </ul>
    </section>
  );
