import { dropDraft } from "#casework/drafts/drafts.ts";
import { longTime } from "#domain/calendar/london.ts";
import { draftDays } from "#domain/records/days-kept.ts";
import { Button } from "#ui/components/button.tsx";
import type { Sent, StaffContext, StaffPage } from "../context.ts";
import { problem, type Reply } from "../reply.ts";
import { addressOf } from "../request.ts";
import { leaveTyped, typedWaiting, type Waiting } from "./typed-sealed.ts";

const seconds = draftDays * 24 * 3600;

/** Every page that shows a form and takes it. */
export const keepsDrafts = (page: StaffPage): boolean =>
  page.get !== undefined && page.post !== undefined && page.keepsDrafts !== false;

/** Says that the form was begun before, and how it is begun anew. */
const Begun = ({ c, waiting }: { readonly c: StaffContext; readonly waiting: Waiting }) => (
  <section class="govuk-inset-text" aria-label="Begun before">
    <p class="govuk-body">
      You left this form half-filled on {longTime(waiting.at)}. Nobody else can read it, and it is kept for{" "}
      {draftDays} days.
    </p>
    <form method="post" action={addressOf(c.request)}>
      <input type="hidden" name="csrf" value={c.csrf} />
      <Button name="pressed" value="discard" variant="secondary">
        Begin anew
      </Button>
    </form>
  </section>
);

/** A page with a form, begun from what this person left there before. */
export const withDraft = async (
  page: StaffPage,
  c: StaffContext,
  get: NonNullable<StaffPage["get"]>,
): Promise<Reply> => {
  const waiting = keepsDrafts(page) ? await typedWaiting(c.deps, c, addressOf(c.request)) : undefined;
  if (!waiting || waiting.late) return get(c);
  const reply = await get({ ...c, begun: { typed: waiting.typed, command: c.deps.ids.id() } });
  if (reply.kind !== "page") return reply;
  return {
    ...reply,
    model: { ...reply.model, begun: waiting.typed },
    content: (
      <>
        <Begun c={c} waiting={waiting} />
        {reply.content}
      </>
    ),
  };
};

/** Whether a page asks anything: what nothing is typed into is not left half-filled. */
const asksSomething = ({ model }: Extract<Reply, { readonly kind: "page" }>): boolean => {
  const { form } = model as { form?: { fields?: { properties?: object } } };
  return Object.keys(form?.fields?.properties ?? {}).length > 0;
};

const notKept = problem(422, "This cannot be done", "This form is not kept half-filled.");

/**
 * Leaves a form half-filled, or throws away what was left. undefined: the form is to be taken. Only who may see the form
 * may leave it.
 */
export const leftForLater = async (
  page: StaffPage,
  c: StaffContext,
  sent: Sent,
): Promise<Reply | undefined> => {
  const { params } = c.request;
  const path = addressOf(c.request);
  if (sent.pressed !== "later" && sent.pressed !== "discard") return undefined;
  const shown = keepsDrafts(page) ? await page.get?.(c) : undefined;
  if (!sent.typed || !shown) return notKept;
  if (shown.kind !== "page") return shown;
  if (!asksSomething(shown)) return notKept;
  if (sent.pressed === "discard") {
    await dropDraft(c.deps, c, path);
    return { kind: "see", to: path };
  }
  const { command: _command, ...typed } = sent.typed;
  const { placement } = params;
  const left = { path, title: shown.title, ...(placement ? { placement } : {}), seconds };
  return (await leaveTyped(c.deps, c, left, typed))
    ? { kind: "see", to: "/today" }
    : problem(413, "This is too long to keep", "Go back and shorten it, or send it now.");
};

/** What was taken is a draft no longer. */
export const forgetDraft = async (page: StaffPage, c: StaffContext, reply: Reply): Promise<void> => {
  if (keepsDrafts(page) && reply.kind === "see") await dropDraft(c.deps, c, addressOf(c.request));
};
