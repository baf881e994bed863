import type { OwnPage } from "#promises/about.ts";

export const contactsAbout: OwnPage = {
  page: ({ pupil }) => `/pupils/${pupil}/contacts/new`,
};
