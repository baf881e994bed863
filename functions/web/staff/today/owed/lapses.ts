import { providersOf } from "#casework/people/people.ts";
import { lapsesInUse } from "#casework/provider/lapses-in-use.ts";
import type { StaffContext } from "#door/context.ts";
import type { Lapse } from "#streams/provider/lapses.ts";

const pages: Readonly<Partial<Record<Lapse["what"], string>>> = {
  insurance: "insurance",
  certificates: "certificates",
  "risk-assessment": "risk-assessment",
  audit: "audit",
  roll: "roll",
  "registration-report": "registration-report",
  rating: "rating",
};

/** What of the providers in use lapses soon, has lapsed or was never recorded, for the AP lead (catalogue O35, O43, O50 to O53). */
export const lapseItems = async (c: StaffContext) => {
  if (!c.may("provider.record") || !c.roles.includes("ap-lead")) return [];
  const all = await lapsesInUse(c.deps, c.at);
  const names = await providersOf(
    c.deps,
    c.at.tenant,
    all.map((each) => each.provider),
  );
  return all.flatMap(({ provider, lapses }) =>
    lapses
      .filter((lapse) => lapse.state !== "holds" && pages[lapse.what] !== undefined)
      .map((lapse) => ({
        key: `${lapse.row}-${provider}`,
        id: lapse.row,
        title: lapse.title,
        owner: "ap-lead" as const,
        form: "provider-record",
        state: "owed",
        due: lapse.until,
        opens: "",
        about: "",
        placement: "",
        who: names.get(provider)?.name ?? "A provider",
        late: lapse.state === "lapsed",
        later: false,
        href: `/providers/${provider}/records/${pages[lapse.what]}`,
      })),
  );
};
