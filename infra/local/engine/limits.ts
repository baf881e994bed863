/** Quotas of Standard workflows (Step Functions developer guide, "Service quotas"). */
export const PAYLOAD_BYTES = 262_144;
export const DEFINITION_BYTES = 1_048_576;
export const HISTORY_EVENTS = 25_000;
export const RUN_MILLIS = 365 * 24 * 60 * 60 * 1000;
export const NAME_LENGTH = 80;
export const REDRIVE_MILLIS = 14 * 24 * 60 * 60 * 1000;
export const REDRIVES = 1000;
export const REDRIVE_TOKEN_MILLIS = 15 * 60 * 1000;
export const TOP_SECONDS = 99_999_999;
/** The service counts the seconds of a Wait in 32 bits. */
export const LONGEST_WAIT_MILLIS = (2 ** 31 - 1) * 1000;
/** "No limit" of an inline Map still means 40 iterations at a time. */
export const MAP_CONCURRENCY = 40;
export const VARIABLES_BYTES = 10 * 1024 * 1024;

/** This engine's own limit: characters that the inputs, or the results, of all branches or items of a state come to. */
export const FORK_CHARACTERS = 16 * 1024 * 1024;
