import { recordReply, type SaidMark } from "#casework/attendance/record-reply.ts";
import { registerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { placed, pupilId, tideway } from "#test/shared/casework/attendance/placed.ts";

export const date = "2026-11-03";
export const register = `${tideway}-${date}`;
export const finley = pupilId("marlow");
export const maisie = pupilId("quill");

/** The page of a pupil's morning. */
export const at = (pupil: string, what = ""): string => `/attendance/${register}/${pupil}/morning${what}`;

type Item = {
  readonly name: string;
  readonly session: string;
  readonly standing: string;
  readonly code: string;
  readonly open: boolean;
  readonly entered: string;
  readonly tag: { readonly text: string };
};

/** A Tuesday at seven: Finley is expected all day at the provider, Maisie in the morning. */
export type Tuesday = {
  readonly house: House;
  readonly office: Caller;
  /** What the provider says by its link. */
  provider(...marks: readonly SaidMark[]): ReturnType<typeof recordReply>;
  /** What the day's page lists. */
  items(path?: string): Promise<readonly Item[]>;
};

export const openTuesday = async (): Promise<Tuesday> => {
  const house = await openHouse({ at: "2026-11-03T07:00:00Z" });
  await placed(house, "marlow", { week: { tuesday: "day" } });
  await placed(house, "quill", { week: { tuesday: "morning" } });
  const office = await new Caller(house, handler).signIn(sampleId("staff", "d-marsh"));
  return {
    house,
    office,
    provider: (...marks) =>
      recordReply(
        house.deps,
        { stream: registerStream(house.at, register), id: `answer-${house.deps.ids.id()}`, by: tideway },
        { channel: "link", name: "Lena Okoro", marks },
      ),
    items: async (path = `/attendance?date=${date}`) => (await office.sees(path)).items as readonly Item[],
  };
};
