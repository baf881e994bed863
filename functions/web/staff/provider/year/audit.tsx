import { sendAuditFrom } from "#casework/provider/audit/signing.ts";
import type { StaffPage } from "#door/context.ts";
import { unsignedAudit } from "#streams/provider/audit/signing.ts";
import { longDate } from "#ui/dates.ts";
import { formOn } from "../../forms/form-on.ts";
import { oneFormPage } from "../../forms/one-form.tsx";
import { type FoundYear, findYear } from "./load.ts";

/** The link to an audit that waits for the provider's signature is mailed once more. */
export const providerAuditSendPage: StaffPage = {
  path: "/providers/{provider}/audit",
  action: "provider.record",
  doc: { summary: "Mail a provider the link to its audit once more" },
  ...formOn<FoundYear>({
    find: async (c) => {
      const found = await findYear(c);
      return found && unsignedAudit(found.signOff) ? found : undefined;
    },
    fields: () => [],
    shown: (c, { provider, name, signOff }, again) =>
      oneFormPage(
        c,
        {
          title: "Send the audit to be signed again",
          caption: name,
          submit: "Send it",
          fields: [],
          lead: `The audit of ${longDate(unsignedAudit(signOff)?.on ?? "")} goes to the provider’s e-mail address on record, which reads what it found and signs it.`,
          action: `/providers/${provider.id}/audit`,
          back: { href: `/providers/${provider.id}`, text: `Back to ${name}` },
        },
        again,
      ),
    isTaken: ({ signOff }, command) => signOff.commands.get(command) !== undefined,
    act: (c, { provider }, command) => sendAuditFrom(c.deps, { at: c.at, command, by: c.staff }, provider.id),
    fieldOf: () => "",
    to: ({ provider }) => `/providers/${provider.id}`,
  }),
};
