import type { Visitor } from "../../journeys/visitor.ts";

/** A provider with a record; the sample's own are not there. */
export const readyProvider = (lead: Visitor): Promise<string> =>
  lead.records("/providers/new", {
    name: "Tideway Nurture Centre",
    address: "The Old Boathouse\nSandleigh",
    phone: "01632 960 231",
    email: "attendance@tideway-nurture.example",
    contact: "Mrs Lena Okoro",
    registered: "yes",
    kind: "not-a-school",
    ukprn: "10099231",
    online: "no",
    places: 6,
  });
