import { type Context, contextOf, schoolFactsOf } from "#casework/compose/context.ts";
import { type CodeChannel, codeChannel } from "#casework/own-page/channel.ts";
import type { Contact } from "#domain/contact.ts";
import type { Request } from "#door/request.ts";
import type { SchoolFacts } from "#letters/parts/facts.ts";
import { auditUntil } from "#ports/audit.ts";
import type { Deps } from "#ports/host.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { type ReaderKind, type Reading, readerKind, readingOf } from "#streams/placement/own-page/reading.ts";
import { type Good, linkOfRequest } from "../link-cookie.ts";
import { whileKept } from "../while-kept.ts";
import { isOpened } from "./opened.ts";

/** Everything that the pages of one reader are made of, as the record stands at this look. */
export type OwnPage = Good & {
  readonly c: Context;
  /** A contact's vault id, or the pupil's. */
  readonly reader: string;
  readonly kind: ReaderKind;
  readonly reading: Reading;
  /** How a code reaches this reader now. */
  readonly channel: CodeChannel;
  readonly school: SchoolFacts;
  /** None for a pupil who is not on the list of contacts. */
  readonly contact: Contact | undefined;
};

/** The page that a link still leads to; undefined once its reader has none, or its people are erased. */
export const ownPageBehind = async (deps: Deps, good: Good): Promise<OwnPage | undefined> => {
  if (good.link.purpose !== "own-page") return undefined;
  return whileKept(async () => {
    const c = await contextOf(deps, good.link.stream);
    const reader = good.link.to;
    const reading = readingOf(c.placement, reader);
    if (!reading) return undefined;
    return {
      ...good,
      c,
      reader,
      kind: readerKind(c.placement, reader),
      reading,
      channel: await codeChannel(deps, c.scope, c.placement, reader),
      school: await schoolFactsOf(deps, c),
      contact: contactOf(c.placement, reader),
    };
  });
};

/** The page that this browser may ask for at this address; undefined for every reason alike. */
export const loadOwnPage = async (deps: Deps, request: Request): Promise<OwnPage | undefined> => {
  const good = await linkOfRequest(deps, request);
  return good && ownPageBehind(deps, good);
};

/** The same, once a code has opened it in this browser; each look is in the audit. */
export const openedOwnPage = async (
  deps: Deps,
  request: Request,
): Promise<{ readonly page: OwnPage | undefined; readonly opened: boolean }> => {
  const page = await loadOwnPage(deps, request);
  const opened = page !== undefined && (await isOpened(deps, request, page));
  if (page && opened) await noteLook(deps, request, page);
  return { page, opened };
};

const noteLook = (deps: Deps, request: Request, { c, reader }: OwnPage): Promise<void> =>
  deps.audit.append({
    scope: c.scope,
    id: deps.ids.id(),
    at: deps.clock.now().toString(),
    by: reader,
    path: request.path,
    subject: c.placement.pupil,
    until: auditUntil(deps.clock.now().epochMilliseconds),
  });

/** A command of this reader's own: nobody's command id can stand in for another's, or for the product's. */
export const ownCommand = ({ link, reader }: Pick<OwnPage, "link" | "reader">, sent: string) => ({
  stream: link.stream,
  id: `answer-${reader}-${sent}`,
  by: reader,
});

/** Whose codes open it. */
export const codeOf = ({ c, reader }: OwnPage) => ({
  scope: c.scope,
  placement: c.placement.id,
  provider: reader,
});
