import { providers, read } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import { answerAddressFrom } from "#casework/provider/proposed-address.ts";
import type { Field } from "#contracts/form.ts";
import { choiceField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { providerStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { addressWaitsFor } from "#streams/provider/editing.ts";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";

const fields: readonly Field[] = [
  choiceField(
    "answer",
    "Is the new address the provider’s?",
    "Select whether it is the provider’s",
    options(["yes", "Yes, the provider says so"], ["no", "No, or it could not be reached"]),
  ),
  wordsField("how", "How do you know?", "Enter how you know", {
    hint: "Ring the number that your school has had on file, not one from a mail.",
  }),
];

type Found = { readonly id: string; readonly record: ProviderRecord };

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const id = c.request.params.provider ?? "";
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return undefined;
  const { state } = await read(c.deps, providers, providerStream(c.at.tenant, id));
  const record = addressWaitsFor(state).includes(c.at.school)
    ? await providerOf(c.deps, c.at.tenant, id)
    : undefined;
  return record?.proposed ? { id, record } : undefined;
};

const lines = (email: string, second?: string): string => [email, ...(second ? [second] : [])].join(", ");

const page = (c: StaffContext, { id, record }: Found, again?: Again): Reply => {
  const { proposed } = record;
  const now = lines(record.email, record.secondEmail);
  const next = proposed ? lines(proposed.email, proposed.secondEmail) : "";
  return oneFormPage(
    c,
    {
      title: "Is this the provider’s address for mails?",
      caption: record.name,
      lead: "Another school of the trust says that it has changed. Registers, links and codes about your pupils go there only when you confirm it.",
      submit: "Save the answer",
      fields,
      action: `/providers/${id}/address`,
      back: { href: `/providers/${id}`, text: `Back to ${record.name}` },
      above: (
        <SummaryList
          rows={[
            { key: "In use", value: now },
            { key: "Proposed", value: next },
            { key: "Phone on file", value: record.phone },
          ]}
        />
      ),
      model: { provider: id, now, proposed: next },
    },
    again,
  );
};

/** A school confirms, or does not, an address for links that another school of the trust proposed. */
export const providerAddressPage: StaffPage = {
  path: "/providers/{provider}/address",
  action: "providers.write",
  doc: { summary: "Confirm a provider’s address for mails that another school proposed", form: fields },
  ...formOn<Found>({
    find,
    fields: () => fields,
    shown: page,
    act: (c, { id }, command, answers) =>
      answerAddressFrom(c.deps, { at: c.at, command, by: c.staff }, id, {
        answer: answers.answer === "yes" ? "yes" : "no",
        how: String(answers.how),
      }),
    fieldOf: () => "answer",
    to: ({ id }) => `/providers/${id}`,
  }),
};
