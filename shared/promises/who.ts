import type { Role } from "#ids/role.ts";

/** Those who lead a placement. */
export const leads: readonly Role[] = ["ap-lead", "headteacher"];

export const safety: readonly Role[] = ["dsl", "deputy-dsl"];

/** Those who keep in touch with a pupil, the parents and the provider. */
export const carers: readonly Role[] = [...leads, ...safety, "senco", "designated-teacher", "key-contact"];
