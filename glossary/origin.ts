/** Where an entry that the reader sees comes from, in order of authority on a page. */
export type OriginKind = 'document' | 'personal' | 'imported' | 'bundled';

export interface Origin {
  kind: OriginKind;
  /** The pack's name; for the document its title. */
  name: string;
}
