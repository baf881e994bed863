import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { readyToApprove } from "#streams/placement/direction.ts";

export const directionPanelAbout: About = {
  mayRecord: [...leads, "clerk"],
  recordedAs: "Governors named to decide on the direction",
  offered: (f) => beforeEnd(f) && readyToApprove(f.placement),
  ready: readyToApprove,
  page: ({ id }) => `/approvals/${id}`,
  claims: "governing-body",
};
