import { giveBackTaskFrom, takeTaskFrom } from "#casework/tasks/acts.ts";
import type { FieldError } from "#contracts/form.ts";
import { formJsonSchema } from "#contracts/form-json-schema.ts";
import { putOffWords, taskActFields } from "#contracts/forms/work/tasks.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { roleNames } from "#domain/roles.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import type { Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { isAtOnce } from "#promises/gate/ready.ts";
import { lastDayOff } from "#streams/tasks/tasks.ts";
import { Button, LinkButton } from "#ui/components/button.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { FormErrors, PostForm } from "#ui/form.tsx";
import { senderOf } from "../../set-up/record-form.ts";
import { heldWords } from "../list.tsx";
import type { ShownItem } from "../shown-items.ts";
import { isFixed } from "../who-may.ts";
import { backToToday, gone, loadTask, taskHref } from "./load.ts";

/** Whom the page showed as being on it: sent back, so that nobody is pushed aside unseen. */
const shownName = "shown";

const Act = ({
  c,
  i,
  act,
  text,
}: {
  readonly c: StaffContext;
  readonly i: ShownItem;
  readonly act: "take" | "give-back";
  readonly text: string;
}) => (
  <PostForm
    action={taskHref(i)}
    csrf={c.csrf}
    command={c.deps.ids.id()}
    hidden={{ act, [shownName]: i.onIt?.id ?? "" }}
  >
    <Button variant="secondary">{text}</Button>
  </PostForm>
);

const holds = (c: StaffContext, i: ShownItem): boolean =>
  [i.onIt?.id, i.handedOn?.to.id, i.handedOn?.by.id].includes(c.staff);

const factsOf = (i: ShownItem) => [
  { key: "About", value: i.who },
  { key: "Due", value: i.due ? longDate(i.due) : "No day of its own" },
  { key: "Whose it is", value: roleNames[i.owner] },
  { key: "Who else could do it", value: i.others.map((o) => o.name).join(", ") || "Nobody else" },
  ...(heldWords(i).length > 0 ? [{ key: "Who is on it", value: heldWords(i).join(". ") }] : []),
  ...(i.putOff
    ? [
        {
          key: "Put off by you",
          value: `Until ${longDate(i.putOff.until)}. ${putOffWords(i.putOff.why)}`,
        },
      ]
    : []),
];

/** A concern is acknowledged on its own page, and by nothing that only looks like it. */
const ofSafety =
  "This is about safety now. That you have it counts only where you record it: open it, and say so there.";

/** Where it can be handed on and put off, if it can. */
const linksOf = (i: ShownItem, today: string) => ({
  open: i.href,
  ...(isFixed(i) || i.others.length === 0 ? {} : { handOn: `${taskHref(i)}/handed-on` }),
  ...(isFixed(i) || lastDayOff(i.due, today) === undefined ? {} : { putOff: `${taskHref(i)}/put-off` }),
});

const page = (c: StaffContext, i: ShownItem, errors: readonly FieldError[] = []): Reply => {
  const links = linksOf(i, londonDate(c.deps.clock.now()));
  const mine = i.onIt?.id === c.staff;
  return {
    kind: "page",
    title: i.title,
    status: errors.length > 0 ? 422 : 200,
    errors,
    back: backToToday,
    model: {
      task: i,
      form: { action: taskHref(i), command: c.deps.ids.id(), fields: formJsonSchema(taskActFields) },
      links,
    },
    content: (
      <>
        <FormErrors fields={[]} errors={errors} />
        <span class="govuk-caption-l">{i.who}</span>
        <h1 class="govuk-heading-l">{i.title}</h1>
        <p class="govuk-body">
          <LinkButton href={i.href}>Do it now</LinkButton>
        </p>
        <SummaryList rows={factsOf(i)} />
        <p class="govuk-body">
          {isAtOnce(i.form)
            ? ofSafety
            : "What you say here tells your colleagues. Reminders go on, and who hears next stays as it is."}
        </p>
        <div class="govuk-button-group">
          {mine || isAtOnce(i.form) ? null : (
            <Act c={c} i={i} act="take" text={i.onIt ? "I take it over" : "I am on it"} />
          )}
          {holds(c, i) ? <Act c={c} i={i} act="give-back" text="Give it back" /> : null}
          {links.handOn ? (
            <LinkButton href={links.handOn} variant="secondary">
              Hand it on
            </LinkButton>
          ) : null}
          {links.putOff ? (
            <LinkButton href={links.putOff} variant="secondary">
              Put it off
            </LinkButton>
          ) : null}
        </div>
      </>
    ),
  };
};

/** A task: who is on it and who else could do it; with one press “I am on it” until the day ends, or given back. */
export const taskPage: StaffPage = {
  path: "/today/tasks/{task}",
  action: "today.read",
  keepsDrafts: false,
  doc: {
    summary:
      "A task of mine: who is on it; its POST says that I am, until the day ends, or gives it back. “shown”: the id of who was on it before",
    form: taskActFields,
    shows: ["task", "form", "links"],
  },
  get: async (c) => {
    const i = await loadTask(c);
    return i ? page(c, i) : gone;
  },
  post: async (c, body) => {
    const i = await loadTask(c);
    if (!i) return gone;
    const { [shownName]: inJson, ...json } = body.json;
    const { [shownName]: inForm, ...typed } = body.typed ?? {};
    const sent = { ...body, json, typed: body.typed ? typed : undefined };
    const checked = taken(taskActFields, sent);
    if (checked.kind === "refused") return page(c, i, checked.errors);
    if (isAtOnce(i.form)) return page(c, i, [{ field: "", message: ofSafety }]);
    const sender = senderOf(c, sent);
    const refused =
      checked.answers.act === "take"
        ? await takeTaskFrom(c.deps, sender, i.task, String(inForm ?? inJson ?? ""))
        : await giveBackTaskFrom(c.deps, sender, i.task);
    if (!refused) return { kind: "see", to: "/today" };
    return page(c, (await loadTask(c)) ?? i, [{ field: "", message: refused.message }]);
  },
};
