/** A language of the site beside English, as static-site/js/languages has them. */
type Catalogue = {
  /** In which it is written. */
  direction: 'ltr' | 'rtl';
  /**
   * By the English text, in which a value is its number, as "{0} of {1}"; of a plural by its form "other", in which # is
   * the count.
   */
  messages: Readonly<Record<string, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;
  /** What the service says, by its code; "{name}" is one of its values. */
  codes: Readonly<Record<string, string>>;
  /** By feature id; `short` where there is little room. */
  features: Readonly<Record<string, { label: string; short?: string; description: string }>>;
  /** By the id of a finding of research. */
  findings: Readonly<Record<string, { statement: string; measured: string }>>;
};
