import type { SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Subject } from "#streams/records/events.ts";
import type { Places } from "./found.ts";
import { heldIds } from "./held.ts";
import { placesOfMatter } from "./places-of-matter.ts";
import { placesOfProvider, placesOfStaff } from "./places-of-others.ts";
import { placesOfPupil } from "./places-of-pupil.ts";
import { placesOfAttendance, placesOfMails } from "./places-of-year.ts";
import { yearFrom } from "./year.ts";

/** Where everything of a subject is, store by store: the one map that purges, their proof and exports use. */
export const placesOf = async (deps: Deps, at: SchoolRef, { what, id }: Subject): Promise<Places> => {
  switch (what) {
    case "pupil":
      return placesOfPupil(deps, at, id);
    case "provider":
      return placesOfProvider(deps, at, id);
    case "staff":
      return placesOfStaff(deps, at, id);
    case "matter":
      return placesOfMatter(deps, at, id);
    case "attendance":
      return placesOfAttendance(deps, at, yearFrom(id), await heldIds(deps, at));
    case "mails":
      return placesOfMails(deps, at, yearFrom(id), await heldIds(deps, at));
  }
};
