import { askPurgeFrom } from "#casework/records/acts.ts";
import type { Against } from "#casework/records/clocks.ts";
import { against } from "#casework/records/judge.ts";
import { splitPrivate } from "#casework/split-private.ts";
import { askPurgeFields } from "#contracts/forms/records.ts";
import type { StaffPage } from "#door/context.ts";
import type { PurgeReason, Subject } from "#streams/records/events.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { formOn } from "../forms/form-on.ts";
import { oneFormPage } from "../forms/one-form.tsx";
import { forOthers, purgeHref, subjectIn, titlesOf } from "./names.ts";

type Asked = { readonly subject: Subject; readonly title: string; readonly speaks: readonly Against[] };

const Speaks = ({ speaks }: { readonly speaks: readonly Against[] }) =>
  speaks.length === 0 ? (
    <InsetText>Nothing speaks against it: every clock is over, and nothing is on hold.</InsetText>
  ) : (
    <>
      <h2 class="govuk-heading-m">What speaks against it</h2>
      <ul class="govuk-list govuk-list--bullet">
        {speaks.map((a) => (
          <li>{a.says}</li>
        ))}
      </ul>
    </>
  );

/** One person asks for a purge, having read what speaks against it; somebody else has to agree. */
export const purgeAskPage: StaffPage = {
  path: "/records/due/{what}/{id}",
  action: "records.purge",
  doc: { summary: "Ask for the purge of records, and what speaks against it", form: askPurgeFields },
  ...formOn<Asked>({
    find: async (c) => {
      const subject = subjectIn(c);
      if (!subject || (await forOthers(c))(subject)) return undefined;
      const title = (await titlesOf(c, [subject]))(subject);
      return { subject, title, speaks: await against(c.deps, c.at, subject, "period-over") };
    },
    fields: () => askPurgeFields,
    shown: (c, { subject, title, speaks }, again) =>
      oneFormPage(
        c,
        {
          title: "Ask for a purge",
          caption: title,
          lead: "A second person has to agree. Then everything is erased: names, words, files, copies of mails, links. What stays is which step was taken when, under a number that leads to nobody.",
          submit: "Ask a second person",
          warning: true,
          fields: askPurgeFields,
          action: purgeHref(subject),
          back: { href: "/records", text: "Records" },
          above: <Speaks speaks={speaks} />,
          model: { subject, against: speaks },
        },
        again,
      ),
    act: (c, { subject }, command, answers) => {
      const { open, said } = splitPrivate(askPurgeFields, answers);
      const sender = { at: c.at, command, by: c.staff };
      return askPurgeFrom(c.deps, sender, subject, open.reason as PurgeReason, said);
    },
    fieldOf: (_, field) => field ?? "reason",
    to: () => "/records",
  }),
};
