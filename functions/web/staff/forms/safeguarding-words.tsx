import { wordsOf } from "#casework/commit/kept-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import type { Loaded } from "../placement/load.ts";
import { labelOf } from "../record/field-labels.ts";
import { safeguardingAbove } from "./safeguarding-numbers.tsx";

export type WrittenConcern = {
  readonly at: string;
  readonly about: "child" | "adult";
  readonly from: string;
  readonly says: readonly { readonly label: string; readonly words: string }[];
};

const fromWhom = (l: Loaded, { by }: Recorded): string => {
  if (by === toProvider) return "The provider";
  return l.placement.contacts.some((k) => k.id === by) ? "A parent or contact" : "Somebody outside";
};

/** What people outside wrote and ticked as a matter of safety, the latest first: for the safeguarding leads alone. */
export const writtenConcerns = async (c: StaffContext, l: Loaded): Promise<readonly WrittenConcern[]> => {
  if (!c.may("form.concern-sorted")) return [];
  const written = recordsOf(l.placement, "concern").filter((r) => r.answers.safety !== undefined);
  const all = await Promise.all(
    written.map(async (record) => {
      const words = await wordsOf(c.deps, c.scope, Object.values(record.words));
      return {
        at: record.at,
        about: record.answers.safety === "adult" ? ("adult" as const) : ("child" as const),
        from: fromWhom(l, record),
        says: Object.entries(words).map(([name, said]) => ({ label: labelOf(name), words: String(said) })),
      };
    }),
  );
  return all.toReversed();
};

const aboutWords = { child: "A child may not be safe", adult: "What an adult has done" } as const;

const Written = ({ concern }: { readonly concern: WrittenConcern }) => (
  <section>
    <h2 class="govuk-heading-m">
      {concern.from} wrote this, {longTime(concern.at)}
    </h2>
    <SummaryList
      rows={[
        { key: "What it is about", value: aboutWords[concern.about] },
        ...concern.says.map(({ label, words }) => ({
          key: label,
          value: <span class="app-lines">{words}</span>,
        })),
      ]}
    />
    {concern.about === "adult" ? (
      <p class="govuk-body">
        Do not pass this to the setting by mail: an allegation goes to the LADO, who says whom to tell.
      </p>
    ) : null}
  </section>
);

const ToChronology = ({ href }: { readonly href: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={href}>
      Safeguarding chronology of this pupil
    </a>
  </p>
);

/** The numbers to ring, what was written, and the way to all that is on record, above each form about a concern. */
export const concernAbove = async (c: StaffContext, l: Loaded) => {
  const numbers = await safeguardingAbove(c);
  const written = await writtenConcerns(c, l);
  const chronology = c.may("chronology.read") ? `/pupils/${l.placement.pupil}/chronology` : undefined;
  if (written.length > 0) await noteRead(c, l.placement.pupil);
  return {
    model: {
      ...numbers.model,
      ...(written.length > 0 ? { written } : {}),
      ...(chronology ? { chronology } : {}),
    },
    content: (
      <>
        {numbers.content}
        {written.map((concern) => (
          <Written concern={concern} />
        ))}
        {chronology ? <ToChronology href={chronology} /> : null}
      </>
    ),
  };
};
