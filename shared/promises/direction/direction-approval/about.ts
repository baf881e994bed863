import type { About } from "#promises/about.ts";
import { beforeEnd } from "#promises/offered.ts";
import { leads } from "#promises/who.ts";
import { panelOf, readyToApprove } from "#streams/placement/direction.ts";

export const directionApprovalAbout: About = {
  mayRecord: [...leads, "clerk"],
  recordedAs: "Decision of the governing body recorded",
  offered: (f) => beforeEnd(f) && readyToApprove(f.placement) && panelOf(f.placement).length > 0,
  ready: readyToApprove,
  page: ({ id }) => `/approvals/${id}`,
  claims: "governing-body",
};
