import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { SampleProvider } from "#infra/local/seed/sample-providers.ts";

const registered = (id: string): SampleProvider["facts"] => ({
  id,
  registered: "yes",
  isSchool: "no",
  online: "no",
});

const farm = sampleId("provider", "kestrel-farm");
const studio = sampleId("provider", "harbour-wheel");

/** Two more providers of the sample, invented as everybody is. */
export const moreProviders: readonly SampleProvider[] = [
  {
    id: farm,
    name: "Kestrel Farm Learning",
    address: ["Kestrel Farm", "Upper Lane", "Lower Sandleigh", "ZZ9 8KF"],
    phone: "01632 960512",
    email: "register@kestrel-farm.example",
    contact: "Mr Alun Sharrow, head of learning",
    facts: registered(farm),
    places: 10,
  },
  {
    id: studio,
    name: "Harbour Wheel Studio",
    address: ["Unit 4, The Ropeworks", "Sandleigh", "ZZ9 6HW"],
    phone: "01632 960633",
    email: "studio@harbour-wheel.example",
    contact: "Ms Edda Maddern, studio lead",
    facts: registered(studio),
    places: 5,
  },
];
