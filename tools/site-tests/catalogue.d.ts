/** A language of the site beside English, as static-site/js/languages has them. */
type Catalogue = {
  /** In which it is written. */
  direction: 'ltr' | 'rtl';
  /**
   * By the English text, in which a value is its number, as "{0} of {1}"; of a plural by its form "other", in which # is
   * the count.
   */
  messages: Readonly<Record<string, string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>>>;
  /** What the service says, by its code. */
  codes: Readonly<Record<string, Wording>>;
  /** What it says without a code, by the English. */
  texts: Readonly<Record<string, string>>;
  /** By feature id, and the page mix; `short` where there is little room, `pages` for many pages of the type. */
  features: Readonly<Record<string, { label: string; short?: string; pages?: string; description: string }>>;
  /** By the last part of a problem's type. */
  problems: Readonly<Record<string, { title: string; detail: string }>>;
  /** By the id of a finding of research. */
  findings: Readonly<Record<string, Pick<Answers.Finding, 'finding' | 'size' | 'measured' | 'setting' | 'caveat'>>>;
};

/**
 * A sentence with values of an answer: "{name}" is one of them, "{|name|}" without its sign, and "{name.pages}" another
 * word for the feature that it names. Or such a sentence for each case of the value `by`: the value itself, "negative",
 * the plural form of a number, "absent" where the answer has no such value, or "other", in this order. A case that has no
 * sentence for the other values leads on to the next.
 */
type Wording = string | { readonly by: string; readonly [when: string]: Wording };
