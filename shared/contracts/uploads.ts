/**
 * Uploads wait in a folder of their own until somebody says what they are and keeps them; whatever nobody keeps goes
 * from there by age: on AWS by a lifecycle rule, on one machine by a sweep. Where they wait, below the tenant.
 */
export const waitingFolder = "_waiting";

/** After so many days an upload that nobody has kept is gone (S3 counts whole days, and knows nothing shorter). */
export const waitingDays = 1;
