/** Where credentials come from. */
export type Env = Readonly<Record<string, string | undefined>>;
