import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { counted, longDate } from "#domain/calendar/date-words.ts";
import type { EffectiveRules } from "#domain/rules/rules.ts";
import type { RollDeclared } from "../evidence/evidence.ts";
import { periodBegan } from "./declaration-period.ts";
import { fullTimeInWords } from "./full-time.ts";

/** Full-time pupils whom the schools of one trust have at a provider: a part of its roll, never the whole of it. */
export type Counted = { readonly pupils: number; readonly vulnerable: number };

export type RollStanding = {
  /** `below`: by its own declaration of this term, and ours does not speak against it. Nothing else is ever clear. */
  readonly kind: "registered" | "below" | "declaration-owed" | "must-register";
  readonly says: string;
  /** One pupil more and it must be registered: why, in a sentence; absent while there is more room. */
  readonly warns?: string;
};

export type RollFacts = {
  readonly registered: "yes" | "no";
  readonly roll: RollDeclared | undefined;
  readonly counted: Counted;
  readonly rules: Pick<EffectiveRules, "settings">;
  readonly calendar: SchoolCalendar | undefined;
  /** ISO London date. */
  readonly today: string;
};

/** Whether so many full-time pupils make registration necessary (EA 1996 s.463; catalogue O35). */
export const mustRegister = ({ settings }: Pick<EffectiveRules, "settings">, c: Counted): boolean =>
  c.pupils >= settings["provider.registrationPupils"].value ||
  c.vulnerable >= settings["provider.registrationVulnerable"].value;

/** Four where five make registration necessary: whoever sends the next full-time pupil must know it before (EA 1996 s.463). */
const warning = (rules: RollFacts["rules"], most: Counted): { readonly warns?: string } => {
  const limit = rules.settings["provider.registrationPupils"].value;
  return most.pupils === limit - 1
    ? {
        warns: `It has ${counted(most.pupils, "full-time pupil")} and is not registered. With ${limit}, or with one who has an education, health and care plan or is looked after, the law wants it to be registered, and a school may use it no longer until it is. Before you send one more full-time pupil, ask it to register.`,
      }
    : {};
};

const larger = (a: Counted, b: Counted): Counted => ({
  pupils: Math.max(a.pupils, b.pupils),
  vulnerable: Math.max(a.vulnerable, b.vulnerable),
});

/** How a provider stands under the registration rule, by what it declared of its whole roll and by our own count. */
export const rollStanding = (f: RollFacts): RollStanding => {
  const ours = `The schools of the trust have ${counted(f.counted.pupils, "full-time pupil")} there themselves`;
  if (f.registered === "yes" && f.roll?.registered !== "no")
    return { kind: "registered", says: "It is registered." };
  const most = f.roll ? larger(f.roll, f.counted) : f.counted;
  if (mustRegister(f.rules, most))
    return {
      kind: "must-register",
      says: `With ${counted(most.pupils, "full-time pupil")}, ${most.vulnerable} of them with a plan or looked after, it must be registered and is not. Use it no longer, and report it to Ofsted. ${ours}.`,
    };
  if (!f.roll || f.roll.on < periodBegan(f.rules, f.calendar, f.today))
    return {
      ...warning(f.rules, most),
      kind: "declaration-owed",
      says: `The provider has not declared its whole full-time roll this term. ${ours}, which says nothing of the rest. ${fullTimeInWords(f.rules)}`,
    };
  return {
    ...warning(f.rules, most),
    kind: "below",
    says: `On ${longDate(f.roll.on)} it declared ${counted(f.roll.pupils, "full-time pupil")} in all, ${f.roll.vulnerable} with a plan or looked after: below the number from which it must be registered. ${ours}.`,
  };
};
