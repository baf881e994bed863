import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { read, signOffs } from "#casework/commit/streams.ts";
import { providerOf } from "#casework/people/people.ts";
import type { Field } from "#contracts/form.ts";
import { wordsField } from "#contracts/forms/fields.ts";
import { longTime } from "#domain/calendar/london.ts";
import { noWords } from "#domain/commit.ts";
import { signOffStream } from "#domain/streams.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import type { Told } from "#streams/provider/sign-off-events.ts";
import { seeToNews } from "#streams/provider/telling.ts";
import { formOn } from "../forms/form-on.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { shownTold } from "./told.tsx";

const fields: readonly Field[] = [
  wordsField("how", "What did you do?", "Enter what you did", {
    hint: "For example: rang the manager, who keeps the new worker away until the checks are here.",
  }),
];

type Found = {
  readonly provider: string;
  readonly name: string;
  readonly signOff: SignOff;
  readonly told: Told;
};

const find = async (c: StaffContext): Promise<Found | undefined> => {
  const { provider = "", told = "" } = c.request.params;
  if (!/^[a-z0-9-]{1,64}$/.test(provider) || !/^[1-9]\d{0,8}$/.test(told)) return undefined;
  const [{ state: signOff }, record] = await Promise.all([
    read(c.deps, signOffs, signOffStream(c.at, provider)),
    providerOf(c.deps, c.at.tenant, provider),
  ]);
  const found = signOff.told.find((t) => t.version === Number(told));
  return found && record ? { provider, name: record.name, signOff, told: found } : undefined;
};

const page = async (c: StaffContext, { provider, name, told }: Found, again?: Again): Promise<Reply> => {
  const shown = await shownTold(c, provider, told);
  const back = `/providers/${provider}#told`;
  return oneFormPage(
    c,
    {
      title: shown.title,
      caption: `${name}, ${longTime(shown.at)}`,
      submit: "I have seen to it",
      fields,
      action: `/providers/${provider}/told/${told.version}`,
      back: { href: back, text: `Back to ${name}` },
      above: (
        <p class="govuk-body">
          <span class="app-lines">{[...shown.says, shown.by, shown.done].filter(Boolean).join("\n")}</span>
        </p>
      ),
      model: { told: shown },
    },
    again,
  );
};

/** What a provider told by its own page, in its own words, and that somebody has seen to it (catalogue O95, O103). */
export const newsSeenToPage: StaffPage = {
  path: "/providers/{provider}/told/{told}",
  action: "provider.record",
  doc: { summary: "What a provider told by its page; its POST says what was done about it", form: fields },
  ...formOn<Found>({
    find,
    fields: () => fields,
    shown: page,
    act: (c, { provider, told }, command, answers) =>
      withWords(c.deps, c.scope, answers, (words) =>
        execute(c.deps, signOffs, { stream: signOffStream(c.at, provider), id: command, by: c.staff }, (s) =>
          seeToNews(s, told.version, words ?? noWords),
        ),
      ),
    fieldOf: () => "how",
    to: ({ provider }) => `/providers/${provider}#told`,
  }),
};
