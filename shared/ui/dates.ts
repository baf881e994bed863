import { clockWords, monthNames, weekdayNames } from "#domain/calendar/date-words.ts";

const parts = (iso: string): readonly [number, number, number] | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year === undefined ? undefined : [Number(year), Number(month), Number(day)];
};

/** "2026-11-03" as "3 November 2026"; what is no date stays as it is. */
export const shortDate = (iso: string): string => {
  const read = parts(iso);
  return read ? `${read[2]} ${monthNames[read[1] - 1] ?? ""} ${read[0]}` : iso;
};

/** "2026-11-03" as "Tuesday 3 November 2026": a date someone has to keep is never without its weekday. */
export const longDate = (iso: string): string => {
  const read = parts(iso);
  if (!read) return iso;
  const weekday = weekdayNames[(new Date(Date.UTC(read[0], read[1] - 1, read[2])).getUTCDay() + 6) % 7] ?? "";
  return `${weekday} ${shortDate(iso)}`;
};

/** "09:15" as "9:15am", "12:00" as "midday"; what is no time stays as it is. */
export const clockTime = clockWords;
