import { simulateSchool } from "#infra/simulate/school/simulate-school.ts";
import { schoolYearOf } from "#infra/simulate/school/year.ts";
import type { Mailer } from "#ports/mailer.ts";
import { readMail } from "./read-mail.ts";
import type { Collecting } from "./seen.ts";

/** Takes every mail, reads it, and keeps what it said by its notice. */
const reader = (where: string, seen: Collecting): Mailer => {
  const notices = new Map<string, string>();
  return {
    unread: ({ key, notice }) => {
      notices.set(key, notice);
      return false;
    },
    send: async ({ outboxId, raw }) => {
      const { name, words } = await readMail(raw);
      seen.take(where, notices.get(outboxId) ?? "unknown", name, words);
      return { kind: "sent", messageId: outboxId };
    },
  };
};

/** Plays a profile's year at one school and reads every mail that is sent in it. */
export const readYear = async (
  { profile, placements }: { readonly profile: string; readonly placements: number },
  seen: Collecting,
): Promise<void> => {
  const year = schoolYearOf("2026-27");
  if (typeof year === "string") throw new Error(year);
  const making = { seed: "1", profile, number: 0, placements, pupilsPerProvider: 5 };
  await simulateSchool(making, year, reader(`year ${profile}`, seen));
};
