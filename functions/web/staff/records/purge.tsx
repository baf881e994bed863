import { wordsOf } from "#casework/commit/kept-words.ts";
import { read, records } from "#casework/commit/streams.ts";
import { staffMembersOf } from "#casework/people/people.ts";
import { decidePurgeFrom } from "#casework/records/acts.ts";
import { periodsOf } from "#casework/records/periods.ts";
import { splitPrivate } from "#casework/split-private.ts";
import { decidePurgeFields } from "#contracts/forms/records.ts";
import { longTime } from "#domain/calendar/london.ts";
import { recordsStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { Purge } from "#streams/records/records.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { Certificate } from "./certificate.tsx";
import { forOthers, titlesOf } from "./names.ts";
import { purgeState, reasonWords } from "./purge-words.ts";

type Found = {
  readonly purge: Purge;
  readonly title: string;
  readonly askedBy: string;
  readonly decidedBy: string;
  readonly note: string;
  readonly whyNot: string;
  readonly backups: number;
};

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const { state } = await read(c.deps, records, recordsStream(c.at));
  const purge = state.purges.find((p) => p.id === c.request.params.purge);
  if (!purge || (await forOthers(c))(purge.subject)) return undefined;
  const [title, staff, said, { periods }] = await Promise.all([
    titlesOf(c, [purge.subject]),
    staffMembersOf(c.deps, c.scope, [purge.askedBy, purge.decidedBy]),
    wordsOf(c.deps, c.scope, [purge.words, purge.whyNot]),
    periodsOf(c.deps, c.at),
  ]);
  const who = (id: string): string =>
    id === "system"
      ? "By itself: the school has named this kind"
      : (staff.get(id)?.name ?? "Somebody who has left");
  return {
    ...{ purge, title: title(purge.subject), backups: periods.backups.period },
    ...{ askedBy: who(purge.askedBy), decidedBy: purge.decidedBy ? who(purge.decidedBy) : "" },
    ...{ note: String(said.note ?? ""), whyNot: String(said["why-not"] ?? "") },
  };
};

const rowsOf = ({ purge, askedBy, decidedBy, note, whyNot }: Found): readonly SummaryRow[] => [
  { key: "State", value: purgeState[purge.state] },
  { key: "Why", value: reasonWords[purge.reason] },
  { key: "Asked", value: `${askedBy}, ${longTime(purge.askedAt)}` },
  ...(note ? [{ key: "Said with it", value: note }] : []),
  ...(decidedBy
    ? [
        {
          key: purge.state === "refused" ? "Refused" : "Agreed",
          value: `${decidedBy}, ${longTime(purge.decidedAt)}`,
        },
      ]
    : []),
  ...(whyNot ? [{ key: "Why not", value: whyNot }] : []),
  ...(purge.because ? [{ key: "Stopped because", value: purge.because.join(" ") }] : []),
];

const deciding = (c: StaffContext, f: Found, again?: Again): Reply =>
  oneFormPage(
    c,
    {
      title: "Agree to a purge",
      caption: f.title,
      lead: "Once you agree it is carried out within the hour by day, and cannot be undone.",
      submit: "Save the decision",
      warning: true,
      fields: decidePurgeFields,
      action: `/records/purges/${f.purge.id}`,
      back: { href: "/records", text: "Records" },
      above: <SummaryList rows={rowsOf(f)} />,
      model: { purge: f.purge, title: f.title },
    },
    again,
  );

const shown = (c: StaffContext, f: Found, again?: Again): Reply => {
  const { purge } = f;
  const mine = purge.askedBy === c.staff;
  if (purge.state === "asked" && c.may("records.purge") && (!mine || again?.errors))
    return deciding(c, f, again);
  return {
    kind: "page",
    title: purge.state === "done" ? "Purge certificate" : "Purge",
    back: { href: "/records", text: "Records" },
    model: { purge, title: f.title, backups: f.backups },
    content: (
      <>
        <span class="govuk-caption-l">{f.title}</span>
        <h1 class="govuk-heading-l">{purge.state === "done" ? "Purge certificate" : "Purge"}</h1>
        <SummaryList rows={rowsOf(f)} />
        {purge.state === "asked" ? (
          <InsetText>
            {mine
              ? "You asked for this. Somebody else has to agree: the headteacher, the AP lead, the safeguarding lead or the data protection officer."
              : "Somebody else has to agree: the headteacher, the AP lead, the safeguarding lead or the data protection officer."}
          </InsetText>
        ) : null}
        {purge.state === "done" ? <Certificate purge={purge} backups={f.backups} /> : null}
      </>
    ),
  };
};

/** One purge: what it is for, the second person's decision, and once it is done its certificate, which names nobody. */
export const purgePage: StaffPage = {
  path: "/records/purges/{purge}",
  action: "records.read",
  doc: {
    summary: "A purge: the second person’s decision, and its certificate once it is done",
    form: decidePurgeFields,
    shows: ["purge", "title"],
  },
  ...formOn<Found>({
    find,
    fields: () => decidePurgeFields,
    shown,
    act: async (c, { purge }, command, answers) => {
      if (!c.may("records.purge"))
        return { kind: "refused", message: "Your role at school does not include this.", field: "decision" };
      const { open, said } = splitPrivate(decidePurgeFields, answers);
      const sender = { at: c.at, command, by: c.staff };
      return decidePurgeFrom(c.deps, sender, purge.id, open.decision === "agree" ? "agree" : "refuse", said);
    },
    fieldOf: (_, field) => field ?? "decision",
    to: ({ purge }) => `/records/purges/${purge.id}`,
  }),
};
