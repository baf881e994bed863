type Dated = {
  readonly from: string;
  readonly until: string | null;
  readonly commences?: string | null;
};

/** In force on an ISO date: inside [from, until), and commenced where commencement is a matter of its own. */
export const inForce = (law: Dated, on: string): boolean =>
  law.from <= on &&
  (law.until === null || on < law.until) &&
  (law.commences === undefined || (law.commences !== null && law.commences <= on));
