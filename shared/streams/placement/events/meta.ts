export type Meta = { readonly at: string; readonly by: string; readonly version: number };
