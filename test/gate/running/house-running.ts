import { rosterOf } from "#casework/attendance/roster.ts";
import { formNow } from "#casework/choices.ts";
import { read, schools } from "#casework/commit/streams.ts";
import { recordForm } from "#casework/record-form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { nextSchoolDay } from "#domain/calendar/school-days.ts";
import { placementStream, schoolStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { chanceAbout } from "#infra/simulate/chance.ts";
import { filled, type Known } from "#infra/simulate/people/filling.ts";
import { toAsk } from "#streams/register/decide/opening.ts";
import { blankRegister } from "#streams/register/state.ts";
import { type Player, playUntil } from "#test/journeys/cast/playing-through.ts";
import { addPlayedPupil, knows, opensOn, staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { placementNow } from "../referred.ts";

export const firstDay = "2026-10-06";

/** A house in which a child is at a provider, every school day, since today. */
export type Running = {
  readonly house: House;
  readonly pupil: string;
  readonly placement: string;
  readonly player: Player;
};

/** A week with a morning and an afternoon on each day. */
export const everyDay: Known = {
  monday: "day",
  tuesday: "day",
  wednesday: "day",
  thursday: "day",
  friday: "day",
  "starts-at": "09:15",
  "break-from": "12:00",
  "break-to": "12:45",
  "ends-at": "14:45",
};

/** Whether staff have filled in that the child arrived. */
export type Arrival = "recorded" | "not recorded";

/** What is known to whoever fills in a form of this placement. */
const known: Player["known"] = (form, today, p) => {
  const of = knows({ start: firstDay, end: "2026-12-15" })(form, today, p);
  return form === "timetable" ? { ...of, ...everyDay } : of;
};

/** A placement by agreement, prepared with all that is asked, on its first day. */
export const underWay = async (
  arrival: Arrival,
  { profile = "twerton-2017", statuses = [] }: { profile?: string; statuses?: readonly string[] } = {},
): Promise<Running> => {
  const house = await openHouse({ profile });
  const pupil = await addPlayedPupil(house, "runs", statuses);
  const opened = await opensOn(house, pupil, "agreement", { start: firstDay, end: "2026-12-15" });
  const player = { ...opened, known };
  await playUntil(house, player, (p) => p.phase === "active");
  await house.to(`${firstDay}T11:00:00Z`);
  const running = { house, pupil, placement: player.placement, player };
  if (arrival === "recorded") await records(running, "arrival");
  return running;
};

export const todayIn = ({ house }: Running): string => londonDate(house.deps.clock.now());

/** Records a form with valid answers; gives the reason of a refusal, or nothing. */
export const records = async (
  { house, placement, player }: Running,
  id: string,
  more: Known = {},
  by = player.cast(id),
): Promise<string | undefined> => {
  const { deps, at } = house;
  const p = await placementNow(house, placement);
  const form = await formNow(deps, at, p, id);
  if (!form) return "There is no such form here";
  const today = londonDate(deps.clock.now());
  const answers = filled(form, { ...player.known(id, today, p), ...more }, today, chanceAbout(placement, id));
  const done = await recordForm(deps, {
    stream: placementStream(at, placement),
    id: `${id}-${deps.ids.id()}`,
    by,
    at,
    form,
    answers,
  });
  await house.settle();
  return done.kind === "refused" ? done.message : undefined;
};

/** What is seen of a child who should be at a provider. */
export type Seen = {
  readonly phase: string;
  /** The register of the next school day asks the provider about the child. */
  readonly askedNextDay: boolean;
  /** The page "Where is every child now?" lists the child. */
  readonly isListed: boolean;
};

export const going: Seen = { phase: "active", askedNextDay: true, isListed: true };

const nextDayOf = async (running: Running): Promise<string> => {
  const { deps, at } = running.house;
  const { state } = await read(deps, schools, schoolStream(at));
  const next = state.calendar && nextSchoolDay(state.calendar, todayIn(running));
  if (next?.kind !== "found") throw new Error("The calendar does not know the next school day");
  return next.date;
};

export const seenNow = async (running: Running): Promise<Seen> => {
  const { house, pupil, placement } = running;
  const expected = [...(await rosterOf(house.deps, house.at, await nextDayOf(running))).values()].flat();
  const dsl = await new Caller(house, handler).signIn(staff.dsl);
  const { items = [] } = (await dsl.sees("/attendance/where")) as { items?: { pupil: string }[] };
  return {
    phase: (await placementNow(house, placement)).phase,
    askedNextDay: toAsk(blankRegister("next-2026-01-01"), expected).some((e) => e.placement === placement),
    isListed: items.some((item) => item.pupil === pupil),
  };
};
