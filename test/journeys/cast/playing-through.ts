import { formNow } from "#casework/choices.ts";
import { placements, read } from "#casework/commit/streams.ts";
import { issue, recordDraft, recordForm, submitDraft } from "#casework/record-form.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Form } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { placementStream } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { sampleStaff } from "#infra/local/seed/sample-school.ts";
import { chanceAbout } from "#infra/simulate/chance.ts";
import { filled, type Known } from "#infra/simulate/people/filling.ts";
import { placementForms } from "#promises/forms.ts";
import { isReady } from "#promises/gate/ready.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import { endOf, formOfPurpose, openAsks, startOf } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { House } from "#test/gate/house.ts";

/** Every form that a placement has, by its id. */
export const formIds: readonly string[] = Object.keys(placementForms).toSorted();

/** Who does what: the staff id for a form, whose role may record it. */
export type Cast = (form: string) => string;

/** Something that happens of itself, once: a concern, an incident, a word with the parents. */
export type Happening = {
  readonly form: string;
  readonly answers: (p: Placement) => Known;
  readonly when: (p: Placement, today: string) => boolean;
};

/** One placement that is played: what its people know, and what was refused on the way. */
export type Player = {
  readonly placement: string;
  /** Answers without which the product would refuse, by form: provider, dates. */
  readonly known: (form: string, today: string, p: Placement) => Known;
  readonly cast: Cast;
  readonly happens?: readonly Happening[];
  /** Refusals, the earliest first: `form: message`. */
  readonly refusals: Set<string>;
  /** Forms in the order in which they were recorded, and for which obligation on which day. */
  readonly recorded: string[];
};

const today = ({ deps }: House): string => londonDate(deps.clock.now());

export const placementOf = async (
  house: House,
  { placement }: Pick<Player, "placement">,
): Promise<Placement> => (await read(house.deps, placements, placementStream(house.at, placement))).state;

export const obligationsNow = (house: House, p: Placement): readonly Obligation[] =>
  obligationsOf(factsNow(house.deps, p));

type Sending = Pick<Player, "placement" | "known" | "cast">;

type Done = { readonly kind: string; readonly message?: string };

const commandOf = (house: House, player: Sending, form: string) => ({
  stream: placementStream(house.at, player.placement),
  id: `${form}-${house.deps.ids.id()}`,
  by: player.cast(form),
  at: house.at,
});

const answersTo = (house: House, player: Sending, p: Placement, form: Form, more: Known = {}) => {
  const known = { ...player.known(form.id, today(house), p), ...more };
  return filled(form, known, today(house), chanceAbout(player.placement, form.id));
};

const refers = async (house: House, player: Sending, p: Placement): Promise<Done> => {
  for (const step of referralForm.steps) {
    const answers = answersTo(house, player, p, { ...referralForm, steps: [step] });
    const command = { ...commandOf(house, player, "referral"), form: referralForm };
    const kept = await recordDraft(house.deps, { ...command, step: step.id, answers });
    if (kept.kind === "refused") return kept;
  }
  return submitDraft(house.deps, { ...commandOf(house, player, "referral"), form: referralForm });
};

const records = async (
  house: House,
  player: Sending,
  p: Placement,
  id: string,
  more: Known,
): Promise<Done> => {
  const form = await formNow(house.deps, house.at, p, id);
  if (!form) return { kind: "refused", message: "There is no such form" };
  const command = { ...commandOf(house, player, id), form };
  return recordForm(house.deps, { ...command, answers: answersTo(house, player, p, form, more) });
};

const writesLetter = async (house: House, player: Sending, p: Placement): Promise<Done> => {
  const written = p.forms.letter ? { kind: "recorded" } : await records(house, player, p, "letter", {});
  return written.kind === "refused" ? written : issue(house.deps, commandOf(house, player, "letter-issue"));
};

/** What an obligation says of whom it is about, where its form asks. */
const about = (p: Placement, o: Pick<Obligation, "form" | "about">): Known => {
  if (["letter-given", "address-risk", "readable-letters"].includes(o.form)) return { to: o.about ?? "" };
  const ask = p.asks.findLast((a) => a.purpose === "consent" && a.to === o.about)?.id;
  return ask ? { ask } : {};
};

/** Whose word a joint decision waits for. */
const holderOf = (role: Role): string => sampleStaff.find((s) => s.roles.includes(role))?.id ?? "nobody";

/** Meets one obligation by its form, as whoever may. */
export const meets = (house: House, player: Sending, p: Placement, o: Obligation): Promise<Done> => {
  if (o.form === "referral") return refers(house, player, p);
  if (o.form === "letter") return writesLetter(house, player, p);
  if (o.form === "decision-confirmed")
    return records(house, { ...player, cast: () => holderOf(o.owner) }, p, o.form, { answer: "agree" });
  return records(house, player, p, o.form === "consent-settled" ? "consent-received" : o.form, about(p, o));
};

/**
 * Obligations that somebody can act on by a form of the placement, and should today: no end before its day, and the pack is the
 * provider’s to open.
 */
const todo = (house: House, p: Placement): readonly Obligation[] =>
  obligationsNow(house, p).filter(
    (o) =>
      isReady(p, o) &&
      placementForms[o.form] &&
      o.form !== "pack-again" &&
      !(o.form === "decision" && o.state === "asked") &&
      (o.form === "end" ? (o.due ?? "") : (o.opens ?? "")) <= today(house),
  );

const note = (player: Player, form: string, done: Done): boolean => {
  if (done.kind === "refused") player.refusals.add(`${form}: ${done.message ?? ""}`);
  else player.recorded.push(form);
  return done.kind === "recorded";
};

/** The provider's own questions are answered for it, by phone. */
const answersForProvider = async (house: House, player: Player, p: Placement): Promise<boolean> => {
  for (const ask of openAsks(p)) {
    if (ask.purpose === "consent" || ask.purpose === "evidence") continue;
    const form = formOfPurpose[ask.purpose];
    if (note(player, form, await records(house, player, p, form, {}))) return true;
  }
  return false;
};

const happensNow = async (house: House, player: Player, p: Placement): Promise<boolean> => {
  for (const [i, { form, answers, when }] of (player.happens ?? []).entries()) {
    const once = `${form} happened ${i}`;
    if (player.recorded.includes(once) || !when(p, today(house))) continue;
    if (!note(player, form, await records(house, player, p, form, answers(p)))) continue;
    player.recorded.push(once);
    return true;
  }
  return false;
};

/** Takes one thing that is owed and can be done now; false when there is nothing. */
const takesOne = async (house: House, player: Player): Promise<boolean> => {
  const p = await placementOf(house, player);
  if (p.phase === "closed") return false;
  if (await happensNow(house, player, p)) return true;
  if (await answersForProvider(house, player, p)) return true;
  for (const o of todo(house, p)) {
    // Once a day is enough: what is still owed after that waits for something else.
    const once = `${o.key} on ${today(house)}`;
    if (player.recorded.includes(once)) continue;
    if (!note(player, o.form, await meets(house, player, p, o))) continue;
    player.recorded.push(once);
    return true;
  }
  return false;
};

/** Takes what is owed and ready today, one thing after another, until the placement is as wished or nothing is left to do. */
export const playUntil = async (
  house: House,
  player: Player,
  wished: (p: Placement) => boolean,
): Promise<void> => {
  while (!wished(await placementOf(house, player)) && (await takesOne(house, player))) await house.settle();
};

const nextDays = (house: House, p: Placement): readonly string[] =>
  [
    ...obligationsNow(house, p)
      .filter((o) => isReady(p, o))
      .flatMap((o) => o.opens ?? []),
    startOf(p),
    endOf(p),
    endOf(p) && plusDays(endOf(p), 1),
    plusDays(today(house), 7),
  ].filter((day) => day > today(house));

const whereStuck = async (house: House, player: Player): Promise<string> => {
  const p = await placementOf(house, player);
  if (p.phase === "closed") return "";
  const owed = todo(house, p).map((o) => o.key);
  const refused = [...player.refusals].slice(-6);
  return `${p.route}: ${p.phase} on ${today(house)}, to do ${owed.join(" ")}; ${refused.join(" | ")}`;
};

/** How many moves a placement may take before something must be wrong. */
const enough = 90;

/**
 * Plays placements through, all on one calendar: whatever is owed and ready is answered with valid answers, and when
 * nothing is, time goes on to the next day on which something may be. Answers when each is closed. `seen` is told of
 * each placement after each of its moves.
 */
export const playThrough = async (
  house: House,
  players: readonly Player[],
  seen: (player: Player) => Promise<void> = async () => {},
): Promise<void> => {
  for (let move = 0; move < enough; move += 1) {
    let moved = false;
    for (const player of players) {
      while (await takesOne(house, player)) {
        moved = true;
        await house.settle();
        await seen(player);
      }
    }
    const open = (await Promise.all(players.map((player) => placementOf(house, player)))).filter(
      (p) => p.phase !== "closed",
    );
    if (open.length === 0) return;
    const [day] = open.flatMap((p) => nextDays(house, p)).toSorted();
    if (!moved || day) await house.to(`${day ?? plusDays(today(house), 1)}T14:00:00Z`);
  }
  const stuck = await Promise.all(players.map((player) => whereStuck(house, player)));
  throw new Error(`Placements that do not come to their end:\n${stuck.filter(Boolean).join("\n")}`);
};
