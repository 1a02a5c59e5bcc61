package dev.keepmeengaged.domain;

/** Who is answered. */
public enum AccessMode {
  /** Everybody, about all companies: for data that may be seen by anybody. */
  OPEN,

  /** Who has a token, about the companies that it is for. */
  TOKEN
}
