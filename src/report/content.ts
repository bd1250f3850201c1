/** What is written: text as UTF-8, or bytes. */
export type Content = string | Uint8Array;
