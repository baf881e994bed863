import { execute } from "#casework/commit/execute.ts";
import { partSafety, withPartedWords } from "#casework/commit/safety-words.ts";
import { placements } from "#casework/commit/streams.ts";
import type { Answers, Field, FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { choiceField, wordsField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { ownNameField } from "#contracts/forms/own-page/codes.ts";
import { safetyFields } from "#contracts/forms/safety/tick.ts";
import { toLead } from "#contracts/read-by.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { answerConsent } from "#promises/deciding/answering.ts";
import { flaggedBy } from "#promises/deciding/telling/safety.ts";
import { consentAsk, consentOf } from "#streams/placement/facts.ts";
import { FormPage } from "#ui/form.tsx";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { type OwnPage, openedOwnPage, ownCommand } from "./load.ts";
import { ownPath } from "./path.ts";
import { ownPageWords } from "./words.ts";

const say = ownPageWords.withdraw;

const fields: readonly Field[] = [
  choiceField("sure", say.sure, say.sureMissing, options(["yes", say.yes], ["no", say.no])),
  wordsField("reason", say.reason, say.reasonMissing, {
    optional: true,
    hint: say.reasonHint,
    readBy: toLead,
  }),
  ...safetyFields(),
  ownNameField,
];

const pathOf = (page: OwnPage): string => `${ownPath(page)}/withdraw`;

/** The question to which this reader has agreed, and can still take it back. */
export const agreedTo = ({ c: { placement: p }, contact, kind }: OwnPage): string | undefined =>
  contact && kind !== "officer" && p.phase !== "closed" && consentOf(p, contact) === "agreed"
    ? consentAsk(p, contact.id)?.id
    : undefined;

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const shown = (page: OwnPage, { csrf, command, typed = {}, errors = [] }: Shown): Reply => ({
  kind: "page",
  title: say.title,
  status: errors.length > 0 ? 422 : 200,
  errors,
  back: { href: ownPath(page), text: ownPageWords.back },
  model: { form: { action: pathOf(page), command, fields: formJsonSchema(fields) } },
  content: (
    <FormPage
      title={say.title}
      lead={say.lead}
      fields={fields}
      action={pathOf(page)}
      csrf={csrf}
      command={command}
      typed={typed}
      errors={errors}
      submit={say.submit}
    />
  ),
});

const record = (deps: Deps, page: OwnPage, sent: string, answers: Answers) => {
  const parted = partSafety(fields, answers);
  return withPartedWords(deps, page.c.scope, parted, (words, sealed) =>
    execute(deps, placements, ownCommand(page, sent), (p) =>
      answerConsent(
        p,
        {
          ask: agreedTo(page) ?? "",
          answer: "refuse",
          channel: "link",
          ...(words ? { words } : {}),
        },
        flaggedBy(parted.flag, sealed, deps.clock.now()),
      ),
    ),
  );
};

/** A parent takes an agreement back on their own page: the latest answer stands, as by the link of the question (K4.11). */
export const ownPageWithdrawPage: LinkPage = {
  path: "/reply/{key}/own/withdraw",
  doc: { summary: "Take one’s agreement back", form: fields },
  get: async (deps, request) => {
    const { page, opened } = await openedOwnPage(deps, request);
    if (!page) return deadLink;
    if (!opened || !agreedTo(page)) return { kind: "see", to: ownPath(page) };
    return shown(page, { csrf: linkCsrf(deps, request), command: deps.ids.id() });
  },
  post: async (deps, request, sent) => {
    const { page, opened } = await openedOwnPage(deps, request);
    if (!page) return deadLink;
    if (!opened) return { kind: "see", to: ownPath(page) };
    if (await overLimit(deps, page.key)) return tooMany;
    const done = { kind: "see", to: `${ownPath(page)}?done=withdrawn` } as const;
    if (page.c.placement.commands.get(ownCommand(page, sent.command).id) !== undefined) return done;
    const checked = taken(fields, sent);
    const again = { csrf: sent.csrf, command: sent.command, typed: sent.typed ?? {} };
    if (checked.kind === "refused") return shown(page, { ...again, errors: checked.errors });
    if (checked.answers.sure !== "yes") return { kind: "see", to: ownPath(page) };
    const recorded = await record(deps, page, sent.command, checked.answers);
    if (recorded.kind === "refused")
      return shown(page, { ...again, errors: [{ field: "sure", message: recorded.message }] });
    return done;
  },
};
