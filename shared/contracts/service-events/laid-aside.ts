import * as z from "zod";

/** Where the functions of a deployment lay aside what they could not do, by whose work it is. */
export const letterQueues = [
  "mail-events",
  "note-failed",
  "note-laid-aside",
  "project",
  "send-mail",
  "tamper",
  "tick",
  "work",
] as const;
export type LetterQueue = (typeof letterQueues)[number];

/** The alarm that rings while something lies in the queue. */
export const alarmOfQueue = (prefix: string, queue: LetterQueue): string => `${prefix}${queue}-letters`;

/** What the watch tells of an alarm that rings, or has stopped. */
export const alarmChanged = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,80}$/),
  source: z.literal("aws.cloudwatch"),
  detail: z.object({
    alarmName: z.string().min(1),
    state: z.object({ value: z.enum(["ALARM", "OK", "INSUFFICIENT_DATA"]) }),
  }),
});
export type AlarmChanged = z.infer<typeof alarmChanged>;

/** The queue of the event; a deployment's prefix ends in a hyphen. The longest name wins. */
export const queueOfEvent = ({ detail }: AlarmChanged): LetterQueue | undefined =>
  letterQueues
    .filter((queue) => detail.alarmName.endsWith(alarmOfQueue("-", queue)))
    .sort((a, b) => b.length - a.length)[0];
