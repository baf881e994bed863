import { wordsOf } from "#casework/commit/kept-words.ts";
import { failureAct, failureTitle } from "#casework/failures/failure-words.ts";
import { seeToFailed } from "#casework/failures/note-failure.ts";
import { failureForm } from "#contracts/forms/failures.ts";
import { longTime } from "#domain/calendar/london.ts";
import { latestOf, type OpenFailure, timesFailed } from "#domain/failures/failures.ts";
import type { Sent, StaffContext, StaffPage } from "#door/context.ts";
import { notFound, type Reply } from "#door/reply.ts";
import { taken } from "#door/sent.ts";
import { type Again, oneFormPage } from "../forms/one-form.tsx";
import { myFailures, mySeen, whoseFailure } from "./load.ts";
import { personIn } from "./person.ts";
import { waitingOf, waitingShown } from "./waiting.tsx";

const fields = failureForm.steps.flatMap((s) => s.fields);

/** The latest of what failed, as the page showed it: sent back with what was done, by form or as JSON. */
const shownName = "shown";

const shownIn = (sent: Sent): { readonly shown: string; readonly sent: Sent } => {
  const { [shownName]: inJson, ...json } = sent.json;
  const { [shownName]: inForm, ...typed } = sent.typed ?? {};
  return {
    shown: String(inForm ?? inJson ?? ""),
    sent: { ...sent, json, typed: sent.typed ? typed : undefined },
  };
};

const found = async (c: StaffContext): Promise<OpenFailure | undefined> =>
  (await myFailures(c)).find((f) => f.key === c.request.params.failure);

/** Why the latest of it failed, as its stream keeps it. */
const reasonOf = async (c: StaffContext, f: OpenFailure): Promise<string> => {
  if (f.kind !== "mail-back" || f.stream === "") return "";
  const events = (await c.deps.ledger.read(f.stream)).flatMap((commit) => commit.events);
  const of = events.findLast((e) => "key" in e && e.key === f.refs.at(-1) && "reason" in e);
  return of && "reason" in of ? String(of.reason) : "";
};

/** What somebody asks, in their words. */
const askedIn = async (c: StaffContext, { asked }: OpenFailure): Promise<string> => {
  const said = asked ? await wordsOf(c.deps, c.scope, [asked.words]) : {};
  return String(said.reason ?? "");
};

const page = async (c: StaffContext, f: OpenFailure, again: Again = {}): Promise<Reply> => {
  const [who, person, reason, asks] = await Promise.all([
    whoseFailure(c, f),
    personIn(c, f),
    reasonOf(c, f),
    askedIn(c, f),
  ]);
  const waits = await waitingOf(c, f);
  const said = [
    ...(who ? [`It is about ${who}.`] : []),
    ...(person ? [`It was for: ${person}.`] : []),
    ...(reason ? [`The reason given: ${reason.replace(/\.$/, "")}.`] : []),
    ...(asks ? [`They write: ${asks.replace(/\.$/, "")}.`] : []),
    failureAct(f),
    ...(f.refs.length > 1 ? [`This has happened ${timesFailed(f)}.`] : []),
  ];
  const run = f.kind === "run-died" && c.may("runs.read");
  return oneFormPage(
    c,
    {
      title: failureTitle(f),
      submit: failureForm.submit,
      fields,
      caption: `Since ${longTime(f.since)}`,
      lead: said.join(" "),
      read: run
        ? { href: `/runs/placement/${f.refs.at(-1)}`, text: "Open its run" }
        : { href: f.link, text: "Open the page on which it is mended" },
      above: waitingShown(waits),
      hidden: { [shownName]: latestOf(f) },
      action: `/failures/${f.key}`,
      back: { href: "/today", text: "Needs me today" },
      model: {
        failure: {
          kind: f.kind,
          placement: f.placement,
          promise: f.promise,
          person: f.person,
          ...(asks ? { asks } : {}),
          act: failureAct(f),
          link: f.link,
          since: f.since,
          refs: f.refs,
          waits,
        },
      },
    },
    again,
  );
};

/** Something that failed for good: what, for whom, what to do, and that it was done. */
export const failurePage: StaffPage = {
  path: "/failures/{failure}",
  doc: {
    summary: "Something that failed for good and is mine to see to; its POST says how that was done",
    form: fields,
    shows: ["failure", "form"],
  },
  action: "failures.read",
  get: async (c) => {
    const failure = await found(c);
    if (failure) return page(c, failure);
    // A mail about it is opened after somebody has seen to it: what was done is on the list.
    const wasMine = (await mySeen(c)).some((f) => f.key === c.request.params.failure);
    return wasMine ? { kind: "see", to: "/failures" } : notFound;
  },
  post: async (c, body) => {
    const failure = await found(c);
    if (!failure) return notFound;
    const { shown, sent } = shownIn(body);
    const { command } = sent;
    const checked = taken(fields, sent);
    if (checked.kind === "refused")
      return page(c, failure, { typed: checked.typed, errors: checked.errors, command });
    const how = String(checked.answers.how);
    const sender = { at: c.at, command, by: c.staff };
    const refused = await seeToFailed(c.deps, sender, { key: failure.key, shown }, how);
    if (refused)
      return page(c, failure, {
        typed: sent.typed ?? {},
        errors: [{ field: "", message: refused.message }],
        command,
      });
    return { kind: "see", to: "/today" };
  },
};
