/** What a text or cell says, read for its purpose. `unreadable` keeps the text for the message. */
export type Reading<T> =
  | { readonly state: 'blank' }
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'unreadable'; readonly text: string };
