import { wordsOf } from "#casework/commit/kept-words.ts";
import { contactRecordOf, staffOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { TakenBack } from "#streams/placement/events/taken-back.ts";

/** Whom outside the school a record had been told to, by name for those who may see it. */
export const toldNames = (c: StaffContext, told: readonly string[]): Promise<readonly string[]> =>
  Promise.all(
    told.map(async (to) => {
      if (to === toProvider) return "the provider";
      const contact = c.sees("contact.details") ? await contactRecordOf(c.deps, c.scope, to) : undefined;
      return contact?.name ?? "one of the contacts";
    }),
  );

export type ShownBack = { readonly at: string; readonly by: string; readonly why: string };

/** Who took a record back, when, and why. */
export const shownBack = async (c: StaffContext, t: TakenBack): Promise<ShownBack> => {
  const words = c.sees("placement.words") ? await wordsOf(c.deps, c.scope, [t.why]) : {};
  return {
    at: t.at,
    by: (await staffOf(c.deps, c.scope, t.by))?.name ?? "Waymark",
    why: String(words["taken-back-why"] ?? ""),
  };
};

export const BackLine = ({ back }: { readonly back: ShownBack }) => (
  <>
    <p class="govuk-body">
      <strong class="govuk-tag govuk-tag--grey">Taken back</strong> by {back.by}, {longTime(back.at)}. It
      counts no more.
    </p>
    {back.why ? <p class="govuk-body">{back.why}</p> : null}
  </>
);

type Way = { readonly href: string; readonly stays: string; readonly at: string };

/** The way to take a record back, or why it stays. */
export const TakeBackWay = ({ way }: { readonly way: Way | undefined }) =>
  way === undefined ? null : way.href ? (
    <p class="govuk-body">
      <a class="govuk-link" href={way.href}>
        Take this back
        <span class="govuk-visually-hidden">, recorded {longTime(way.at)}</span>
      </a>
    </p>
  ) : (
    <p class="govuk-hint">It cannot be taken back. {way.stays}</p>
  );
