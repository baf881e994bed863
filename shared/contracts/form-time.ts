const shape = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i;
const named: Readonly<Record<string, string>> = { noon: "12:00", midday: "12:00", midnight: "00:00" };

const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
};

/**
 * A time of day as people type it ("9am", "9.15", "2:30 pm", "1430", "midday") as "HH:MM".
 * What cannot be read is returned as it was, to be refused by name.
 */
export const typedTime = (typed: string): string => {
  const text = typed.trim();
  const word = named[text.toLowerCase()];
  if (word) return word;
  const [, hours, minutes, half] = shape.exec(text) ?? [];
  if (hours === undefined || (minutes === undefined && half === undefined)) return text;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return text;
  const hour = hourOf(Number(hours), half);
  return hour > 23 || Number(minutes ?? 0) > 59
    ? text
    : `${String(hour).padStart(2, "0")}:${minutes ?? "00"}`;
};
