import { execute } from "#casework/commit/execute.ts";
import { type Parted, partSafety, withPartedWords } from "#casework/commit/safety-words.ts";
import { matters, placements, read } from "#casework/commit/streams.ts";
import { matterIdOf, openMatterFrom } from "#casework/matters/acts.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Answers, FieldError, Typed } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { decided, type Refusal } from "#domain/decision.ts";
import { mattersStream } from "#domain/streams.ts";
import type { LinkPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import type { Deps } from "#ports/host.ts";
import { submitForm } from "#promises/deciding/submitting.ts";
import { flaggedBy, withConcern } from "#promises/deciding/telling/safety.ts";
import type { Person } from "#streams/matters/events.ts";
import type { ReaderKind } from "#streams/placement/own-page/reading.ts";
import { FormPage } from "#ui/form.tsx";
import { deadLink } from "../dead-link.tsx";
import { linkCsrf } from "../link-cookie.ts";
import { overLimit, tooMany } from "../over-limit.ts";
import { askFieldsFor, type DataKind, isDataKind } from "./ask-form.ts";
import { type OwnPage, openedOwnPage, ownCommand } from "./load.ts";
import { ownPath } from "./path.ts";
import { ownPageWords } from "./words.ts";

const say = ownPageWords.askForm;

const pathOf = (page: OwnPage): string => `${ownPath(page)}/ask`;

type Shown = {
  readonly csrf: string;
  readonly command: string;
  readonly typed?: Typed;
  readonly errors?: readonly FieldError[];
};

const shown = (page: OwnPage, { csrf, command, typed = {}, errors = [] }: Shown): Reply => {
  const fields = askFieldsFor(page.kind);
  return {
    kind: "page",
    title: say.title[page.kind],
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: { href: ownPath(page), text: ownPageWords.back },
    model: { form: { action: pathOf(page), command, fields: formJsonSchema(fields) } },
    content: (
      <FormPage
        title={say.title[page.kind]}
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
  };
};

const from: Readonly<Record<ReaderKind, "parent" | "pupil" | "officer">> = {
  family: "parent",
  pupil: "pupil",
  officer: "officer",
};

/** A review, a question or a complaint: a record of the placement, and somebody's task. */
const recordRequest = async (
  deps: Deps,
  page: OwnPage,
  sent: string,
  parted: Parted,
): Promise<Refusal | undefined> => {
  const done = await withPartedWords(deps, page.c.scope, parted, (words, sealed) =>
    execute(deps, placements, ownCommand(page, sent), (p) => {
      const submission = {
        form: "family-asked" as const,
        answers: { what: parted.open.what as "review", from: from[page.kind] },
        said: words?.fields ?? [],
        by: page.reader,
      };
      const submitted = submitForm(factsNow(deps, p), submission, words ? { "family-asked": words } : {});
      return withConcern(p, submitted, flaggedBy(parted.flag, sealed, deps.clock.now()));
    }),
  );
  return done.kind === "refused" ? done : undefined;
};

const aboutWhom = ({ c, contact }: OwnPage, whose: unknown): Person =>
  whose === "mine" && contact
    ? { what: "contact", id: contact.id, pupil: c.placement.pupil }
    : { what: "pupil", id: c.placement.pupil };

const senderOf = (page: OwnPage, sent: string) => {
  const { id: command, by } = ownCommand(page, sent);
  return { at: page.c.at, command, by };
};

/** A request about data goes where all of them are, with its month; what is about safety goes to the safeguarding lead besides. */
const recordMatter = async (
  deps: Deps,
  page: OwnPage,
  sent: string,
  { kind, parted }: { readonly kind: DataKind; readonly parted: Parted },
): Promise<Refusal | undefined> => {
  const { open, said, flag } = parted;
  const themselves = page.kind === "pupil" || open.whose === "mine";
  const refused = await openMatterFrom(
    deps,
    senderOf(page, sent),
    {
      kind,
      received: page.c.today,
      about: [aboutWhom(page, open.whose)],
      asker: themselves ? "themselves" : "parent",
    },
    { ...(said.about ? { asked: said.about } : {}), from: said["typed-name"] ?? "" },
  );
  if (refused || !flag) return refused;
  const onlySealed = { ...parted, said: {} };
  const told = await withPartedWords(deps, page.c.scope, onlySealed, (_, sealed) =>
    execute(deps, placements, ownCommand(page, sent), (p) =>
      withConcern(p, decided([]), flaggedBy(flag, sealed, deps.clock.now())),
    ),
  );
  return told.kind === "refused" ? told : undefined;
};

const isTaken = async (deps: Deps, page: OwnPage, sent: string): Promise<boolean> => {
  if (page.c.placement.commands.get(ownCommand(page, sent).id) !== undefined) return true;
  const { state } = await read(deps, matters, mattersStream(page.c.at));
  return state.all.some((m) => m.id === matterIdOf(senderOf(page, sent)));
};

const record = (deps: Deps, page: OwnPage, sent: string, answers: Answers): Promise<Refusal | undefined> => {
  const parted = partSafety(askFieldsFor(page.kind), answers);
  const { what } = parted.open;
  return isDataKind(what)
    ? recordMatter(deps, page, sent, { kind: what, parted })
    : recordRequest(deps, page, sent, parted);
};

/** What somebody asks, tells or complains of on their own page: each a record, with somebody whose task it is (K4.11). */
export const ownPageAskPage: LinkPage = {
  path: "/reply/{key}/own/ask",
  doc: {
    summary: "Ask for a review, ask a question, complain, or ask about data",
    form: askFieldsFor("family"),
  },
  get: async (deps, request) => {
    const { page, opened } = await openedOwnPage(deps, request);
    if (!page) return deadLink;
    if (!opened) return { kind: "see", to: ownPath(page) };
    return shown(page, { csrf: linkCsrf(deps, request), command: deps.ids.id() });
  },
  post: async (deps, request, sent) => {
    const { page, opened } = await openedOwnPage(deps, request);
    if (!page) return deadLink;
    if (!opened) return { kind: "see", to: ownPath(page) };
    if (await overLimit(deps, page.key)) return tooMany;
    const checked = taken(askFieldsFor(page.kind), sent);
    const again = { csrf: sent.csrf, command: sent.command, typed: sent.typed ?? {} };
    if (checked.kind === "refused") return shown(page, { ...again, errors: checked.errors });
    const to = `${ownPath(page)}?done=${isDataKind(checked.answers.what) ? "matter" : "asked"}`;
    if (await isTaken(deps, page, sent.command)) return { kind: "see", to };
    const refused = await record(deps, page, sent.command, checked.answers);
    if (refused) return shown(page, { ...again, errors: [{ field: "about", message: refused.message }] });
    return { kind: "see", to };
  },
};
