import { entryAnswers } from "#casework/provider/register.ts";
import { lineSites } from "#casework/provider/sites.ts";
import type { Answers, Field } from "#contracts/form.ts";
import { registerForms } from "#contracts/forms/provider/register.ts";
import type { ProviderRecord } from "#contracts/people.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import type { StaffContext } from "#door/context.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { costsOn, type RegisterPart } from "#streams/provider/register/register.ts";
import { answerText } from "#ui/form/answer-text.ts";

/** A line of one part of the register, as the provider's page shows it. */
export type ShownEntry = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly phone: string;
  readonly answers: Answers;
  readonly change: string | undefined;
  readonly remove: string | undefined;
};

export type ShownRegister = Readonly<
  Record<RegisterPart, { readonly entries: readonly ShownEntry[]; readonly add: string | undefined }>
>;

type Said = Pick<ShownEntry, "title" | "lines">;

const said = (answers: Answers, name: string): string => String(answers[name] ?? "");

const linesOf = (...parts: readonly string[]): readonly string[] => parts.filter(Boolean);

const inWords = (part: RegisterPart, answers: Answers, name: string): string => {
  const field: Field | undefined = registerForms[part].steps
    .flatMap((s): readonly Field[] => s.fields)
    .find((f) => f.name === name);
  return field && answers[name] !== undefined ? answerText(field, answers[name]) : "";
};

const span = (a: Answers): string =>
  a.first === a.last
    ? longDate(said(a, "first"))
    : `${longDate(said(a, "first"))} to ${longDate(said(a, "last"))}`;

const shownAs: Readonly<Record<RegisterPart, (a: Answers) => Said>> = {
  offer: (a) => ({ title: `Ages ${said(a, "age-from")} to ${said(a, "age-to")}`, lines: [] }),
  sites: (a) => ({ title: said(a, "name"), lines: said(a, "address").split("\n").filter(Boolean) }),
  contacts: (a) => ({
    title: linesOf(said(a, "name"), said(a, "job")).join(", "),
    lines: linesOf(inWords("contacts", a, "roles"), said(a, "email")),
  }),
  costs: (a) => ({
    title: `£${said(a, "amount")} ${inWords("costs", a, "per")}`,
    lines: linesOf(inWords("costs", a, "what"), `From ${longDate(said(a, "from"))}`),
  }),
  dates: (a) => ({
    title: span(a),
    lines: linesOf(inWords("dates", a, "what"), said(a, "note")),
  }),
};

const sortKey: Readonly<Partial<Record<RegisterPart, string>>> = { costs: "from", dates: "first" };

/** The register entry of a provider as its page shows it: what is in the ledger, with the words of the vault. */
export const shownRegister = (
  c: StaffContext,
  state: Provider,
  record: ProviderRecord | undefined,
  today: string,
): ShownRegister => {
  const base = `/providers/${state.id}/register`;
  const may = c.may("providers.write") && record !== undefined;
  const holding = costsOn(state.register, today);
  const shown = (part: RegisterPart) => {
    const lines = part === "sites" && record ? lineSites(record) : [];
    const ids = [...new Set([...lines, ...state.register[part].map(({ id }) => id)])];
    const entries = ids.flatMap((id): ShownEntry[] => {
      const answers = record
        ? entryAnswers(state, record, { part, entry: id })
        : state.register[part].find((e) => e.id === id)?.answers;
      if (!answers) return [];
      const { title, lines: words } = shownAs[part](answers);
      const open = state.register[part].find((e) => e.id === id)?.answers;
      const now = part === "costs" && open && holding.includes(open) ? ["Holds today"] : [];
      return [
        {
          id,
          title,
          lines: [...words, ...now],
          phone: said(answers, "phone"),
          answers,
          change: may ? `${base}/${part}/${id}` : undefined,
          remove: may && part !== "offer" ? `${base}/${part}/${id}/remove` : undefined,
        },
      ];
    });
    const by = sortKey[part];
    return {
      entries: by
        ? entries.toSorted((a, b) => (said(a.answers, by) < said(b.answers, by) ? -1 : 1))
        : entries,
      add:
        may && (part !== "offer" || entries.length === 0)
          ? `${base}/${part}/${part === "offer" ? "offer" : "new"}`
          : undefined,
    };
  };
  return {
    offer: shown("offer"),
    sites: shown("sites"),
    contacts: shown("contacts"),
    costs: shown("costs"),
    dates: shown("dates"),
  };
};
