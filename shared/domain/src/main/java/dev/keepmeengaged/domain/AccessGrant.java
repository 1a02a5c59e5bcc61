package dev.keepmeengaged.domain;

/** Whose data a caller may read: one company's, or everybody's. */
public sealed interface AccessGrant {

  /** The data of one company. */
  record OneCompany(Company company) implements AccessGrant {}

  /** The data of all companies, for the platform itself. */
  record AllCompanies() implements AccessGrant {}
}
