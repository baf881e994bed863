import { factsNow } from "#casework/rules/rules-in-force.ts";
import { latestMail } from "#casework/runs/ask-again.ts";
import { questions, waitingOf } from "#casework/views/waiting.ts";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { letterTitle } from "#letters/words.ts";
import { nextChase } from "#promises/gate/chasing.ts";
import { isReady } from "#promises/gate/ready.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { dutiesForm } from "#promises/obligations/school.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Table } from "#ui/components/table.tsx";
import { longDate } from "#ui/dates.ts";
import { roleWords, whoms } from "../list/waiting-words.ts";
import type { Tended } from "./load-run.ts";

/** One thing that a placement waits for; ids and plain facts. */
export type Wait = {
  readonly what: string;
  readonly whom: string;
  readonly since: string;
  readonly due: string;
  /** When they are reminded next, or staff are told (ISO instant), or "". */
  readonly nextReminder: string;
  /** The mail that carried it, and what became of it. */
  readonly mail?: {
    readonly notice: string;
    readonly state: string;
    readonly at: string;
    readonly reason?: string;
  };
};

const fromOutside = (c: StaffContext, { placement: p }: Tended): readonly Wait[] => {
  const facts = factsNow(c.deps, p);
  return waitingOf(p).flatMap(({ ask: id, purpose, whom, since, due }) => {
    const ask = p.asks.find((a) => a.id === id);
    if (!ask) return [];
    const mail = latestMail(p, ask);
    return [
      {
        what: questions[purpose],
        whom: whoms[whom],
        since,
        due,
        nextReminder: nextChase(facts, ask)?.at.toString() ?? "",
        ...(mail
          ? {
              mail: {
                notice: letterTitle(mail.notice),
                state: mail.state,
                at: mail.at,
                ...(mail.reason ? { reason: mail.reason } : {}),
              },
            }
          : {}),
      },
    ];
  });
};

const fromStaff = (c: StaffContext, { placement: p }: Tended): readonly Wait[] =>
  obligationsOf(factsNow(c.deps, p))
    .filter((o) => o.state === "owed" && isReady(p, o) && o.form !== dutiesForm)
    .map(({ owner, title, due }) => ({
      what: title,
      whom: roleWords(owner),
      since: p.entered.at || p.openedAt,
      due: due ?? "",
      nextReminder: "",
    }));

/** Everything that the run of a placement waits for: people outside first. */
export const waitsNow = (c: StaffContext, of: Tended): readonly Wait[] =>
  of.placement.phase === "closed" ? [] : [...fromOutside(c, of), ...fromStaff(c, of)];

const states: Readonly<Record<string, string>> = {
  sent: "sent, nothing heard since",
  delivered: "arrived",
  bounced: "came back",
};

const dueOf = (due: string): string => (due ? longDate(londonDateOf(due)) : "–");
const londonDateOf = (due: string): string => (due.length > 10 ? londonDate(due) : due);

const mailOf = ({ mail }: Wait): string =>
  mail ? `${mail.notice}: ${states[mail.state] ?? mail.state}, ${longTime(mail.at)}` : "–";

/** What a run waits for, whom, since when, who is reminded next, and whether the mail arrived. */
export const WaitsTable = ({ waits, due }: { readonly waits: readonly Wait[]; readonly due: string }) => (
  <>
    {waits.length === 0 ? (
      <InsetText>Nobody is waited for just now, only time.</InsetText>
    ) : (
      <Table
        caption="In the order in which it matters"
        head={["What", "Of whom", "Since", "Due", "Next reminder", "Mail"].map((content) => ({ content }))}
        firstCellIsHeader
        rows={waits.map((w) => [
          { content: w.what, classes: "app-cell--words" },
          { content: w.whom },
          { content: w.since ? longTime(w.since) : "–" },
          { content: dueOf(w.due) },
          { content: w.nextReminder ? longTime(w.nextReminder) : "–" },
          { content: mailOf(w), classes: "app-cell--words" },
        ])}
      />
    )}
    {due ? (
      <p class="govuk-body">
        It looks again as soon as somebody answers or records something, and by itself on {longTime(due)}.
      </p>
    ) : null}
  </>
);
