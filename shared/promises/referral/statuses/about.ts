import type { OwnPage } from "#promises/about.ts";

export const statusesAbout: OwnPage = {
  page: ({ pupil }) => `/pupils/${pupil}/statuses`,
};
