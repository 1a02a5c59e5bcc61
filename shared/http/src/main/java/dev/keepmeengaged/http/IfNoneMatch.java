package dev.keepmeengaged.http;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The representations that a sender has (RFC 9110, 13.1.2). A header that is not well formed names
 * none: then the whole answer is sent, which is always correct.
 *
 * @param any whether it has some representation, whichever ({@code *})
 * @param opaqueTags what stands between the quotes of each tag; weak or strong does not matter here
 */
record IfNoneMatch(boolean any, Set<String> opaqueTags) {

  private static final Pattern NEXT_TAG =
      Pattern.compile("[ \\t,]*(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"[ \\t]*(?=,|$)");

  private static final IfNoneMatch NOTHING = new IfNoneMatch(false, Set.of());

  static IfNoneMatch of(Request request) {
    return request.headers().get("If-None-Match").map(IfNoneMatch::parse).orElse(NOTHING);
  }

  static IfNoneMatch parse(String header) {
    if (header.strip().equals("*")) {
      return new IfNoneMatch(true, Set.of());
    }
    Set<String> tags = new HashSet<>();
    Matcher tag = NEXT_TAG.matcher(header);
    while (tag.lookingAt()) {
      tags.add(tag.group(1));
      tag.region(tag.end(), header.length());
    }
    boolean wellFormed = header.substring(tag.regionStart()).matches("[ \\t,]*");
    return wellFormed ? new IfNoneMatch(false, tags) : NOTHING;
  }

  /** Whether it names this tag; compared weakly. */
  boolean names(EntityTag tag) {
    return opaqueTags.contains(tag.opaque());
  }
}
