import { weekdayNames } from "#domain/calendar/date-words.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { type ProviderMode, providerModes } from "#domain/provider-identity.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import { answerIn, costsOn, type ProviderRegister } from "#streams/provider/register/register.ts";

/** What somebody looks for; "" and undefined: it does not matter. */
export type Sought = {
  readonly need: string;
  readonly day: string;
  readonly mode: ProviderMode | "";
  readonly age: number | undefined;
  /** Pounds a week at the most. */
  readonly most: number | undefined;
  readonly free: boolean;
};

export const nothingSought: Sought = {
  need: "",
  day: "",
  mode: "",
  age: undefined,
  most: undefined,
  free: false,
};

/** How often a unit of cost comes in a full week; a term has 13 weeks, a year 39. The product's own reckoning, to compare by. */
const inWeek: Readonly<Record<string, number>> = {
  session: 10,
  hour: 25,
  day: 5,
  week: 1,
  term: 1 / 13,
  year: 1 / 39,
};

/** Pounds for a place for a full week by the costs that hold on an ISO date: the cheapest; undefined where none is entered. */
export const weeklyCost = (register: ProviderRegister, today: string): number | undefined => {
  const places = costsOn(register, today).filter((cost) => cost.what === "place");
  const weekly = places.flatMap((cost) => {
    const times = inWeek[answerIn(cost, "per")];
    return typeof cost.amount === "number" && times !== undefined ? [Math.round(cost.amount * times)] : [];
  });
  return weekly.length === 0 ? undefined : Math.min(...weekly);
};

const modeOf = (facts: ProviderFacts): ProviderMode => (facts.mixed ? "both" : facts.online);

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

type Offer = FormAnswers | undefined;

/** What the register of a provider says to one wish: it fits, it does not, or the register says nothing about it. */
type Fitting = "fits" | "not" | "unknown";

const listed = (offer: Offer, name: string, wanted: string): Fitting => {
  if (wanted === "") return "fits";
  if (!offer) return "unknown";
  return list(offer[name]).includes(wanted) ? "fits" : "not";
};

const aged = (offer: Offer, age: number | undefined): Fitting => {
  if (age === undefined) return "fits";
  if (!offer) return "unknown";
  return Number(offer["age-from"]) <= age && age <= Number(offer["age-to"]) ? "fits" : "not";
};

const costing = (cost: number | undefined, most: number | undefined): Fitting => {
  if (most === undefined) return "fits";
  if (cost === undefined) return "unknown";
  return cost <= most ? "fits" : "not";
};

const teaching = (facts: ProviderFacts, mode: Sought["mode"]): Fitting => {
  const own = modeOf(facts);
  return mode === "" || own === mode || (own === "both" && mode !== "both") ? "fits" : "not";
};

/** A provider as the search knows it. */
export type Searched = {
  readonly facts: ProviderFacts;
  readonly register: ProviderRegister;
  readonly free: number;
};

/** Whether a provider fits what is sought, does not, or might: where its register does not say, nobody drops it in silence. */
export const fitsSought = (p: Searched, sought: Sought, today: string): Fitting => {
  const offer = p.register.offer[0]?.answers;
  const all: readonly Fitting[] = [
    listed(offer, "needs", sought.need),
    listed(offer, "days-free", sought.day),
    aged(offer, sought.age),
    costing(weeklyCost(p.register, today), sought.most),
    teaching(p.facts, sought.mode),
    sought.free && p.free === 0 ? "not" : "fits",
  ];
  if (all.includes("not")) return "not";
  return all.includes("unknown") ? "unknown" : "fits";
};

const days = weekdayNames.slice(0, 6).map((name) => name.toLowerCase());

const numberIn = (text: string | null, most: number): number | undefined =>
  text && /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

/** What an address asks for; what it cannot mean is left out. */
export const soughtIn = (query: URLSearchParams, needs: readonly string[]): Sought => {
  const [need = "", day = "", mode = ""] = ["need", "day", "mode"].map((name) => query.get(name) ?? "");
  return {
    need: needs.includes(need) ? need : "",
    day: days.includes(day) ? day : "",
    mode: Object.hasOwn(providerModes, mode) ? (mode as ProviderMode) : "",
    age: numberIn(query.get("age"), 25),
    most: numberIn(query.get("most"), 200_000),
    free: query.get("free") === "yes",
  };
};
