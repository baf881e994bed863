import { Temporal } from "temporal-polyfill";

/**
 * An ISO instant with all nine digits of its second, so that text sorts as time does ("…00Z" would come after
 * "…00.5Z"). Throws on what is no instant.
 */
export function sortable(at: string): string {
  return Temporal.Instant.from(at).toString({ smallestUnit: "nanosecond" });
}
