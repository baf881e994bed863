import type { OwnPage } from "#promises/about.ts";

export const suspensionsAbout: OwnPage = {
  page: ({ pupil }) => `/pupils/${pupil}#suspensions`,
};
