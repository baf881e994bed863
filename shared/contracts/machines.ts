import * as z from "zod";

/** Names of the state machines, without the deployment's prefix. */
export const machineNames = ["placement", "gate", "attendance-day"] as const;
export type MachineName = (typeof machineNames)[number];

/** Names of the functions that machines call, without the deployment's prefix. */
export const taskNames = ["tend-gate", "park-gate", "hand-over", "open-day", "chase-day"] as const;
export type TaskName = (typeof taskNames)[number];

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** What a placement’s root run is started with. Deterministic: no instants. The service adds keys of its own. */
export const placementInput = z.object({
  tenant: id,
  school: id,
  placement: id,
  epoch: z.int().min(1),
  phase: id,
  cycle: z.int().min(1),
});
export type PlacementInput = z.infer<typeof placementInput>;

/**
 * What a gate works on; `rollAt` is when its root run must be handed over. The service adds which run started it
 * (`AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID`), so further fields are dropped, not refused.
 */
export const gateInput = placementInput.extend({ rollAt: z.iso.datetime() }).strip();
export type GateInput = z.infer<typeof gateInput>;

/** What tending found. */
export const tended = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("wait"), seen: z.int(), due: z.iso.datetime() }),
  z.strictObject({ outcome: z.literal("go"), phase: id, cycle: z.int() }),
  z.strictObject({ outcome: z.literal("handover") }),
  z.strictObject({ outcome: z.literal("superseded") }),
]);
export type Tended = z.infer<typeof tended>;

/** What park gets: the gate, what tend saw, the token, and the run that waits. */
export const parkInput = z.strictObject({
  gate: gateInput,
  seen: z.int(),
  due: z.iso.datetime(),
  token: z.string().min(1),
  run: z.string().min(1),
});
export type ParkInput = z.infer<typeof parkInput>;

/**
 * What a school day's attendance run is started with; it waits until `opensAt`. `moments`: when the day will be looked
 * at again, as was known then, in order.
 */
export const attendanceDayInput = z.strictObject({
  tenant: id,
  school: id,
  date: z.iso.date(),
  opensAt: z.iso.datetime(),
  moments: z.array(z.iso.datetime()).optional(),
});
export type AttendanceDayInput = z.infer<typeof attendanceDayInput>;

/** The day, and the token with which the run waits for the first of its moments; runs of earlier definitions have none. */
export const openDayInput = attendanceDayInput.extend({ token: z.string().min(1).optional() });
export type OpenDayInput = z.infer<typeof openDayInput>;

/** Moments at which the day is looked at again, in order. */
export type DayOpened = { readonly moments: readonly string[] };

/** The day with all its moments, and the token with which the run waits for the next of them. */
export const chaseInput = z.strictObject({
  tenant: id,
  school: id,
  date: z.iso.date(),
  moments: z.array(z.iso.datetime()),
  token: z.string().min(1),
});
export type ChaseInput = z.infer<typeof chaseInput>;
