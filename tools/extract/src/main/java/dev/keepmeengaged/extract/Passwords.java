package dev.keepmeengaged.extract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks the passwords of a connection in a driver's messages.
 *
 * <p>Properties of a URL are always masked. A password that stands alone is masked as a whole word;
 * one that is a word of letters only where a driver quotes values, between quotes or at the end, so
 * that the password "password" does not spoil "password authentication failed". One that the URL
 * names openly too, as its user or database, hides nothing.
 */
final class Passwords {

  private static final String MASK = "***";

  /** The shortest password to mask outside URLs: shorter ones occur in many words. */
  private static final int SHORTEST_ALONE = 3;

  private static final String NAME = "(?<=[?&;])([\\w.]*(?:password|passwd|pwd))=";

  /** A value without a name after it belongs to it: an ampersand that was not encoded. */
  private static final Pattern IN_URL =
      Pattern.compile(NAME + "([^&]*(?:&[^=&]*(?=&|$))*)", Pattern.CASE_INSENSITIVE);

  /** The same within a sentence, which goes on after the URL. */
  private static final Pattern IN_TEXT =
      Pattern.compile(NAME + "(?!\\*\\*\\*)[^&\\s\"']*[^&\\s\"'),;.]", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final String url;
  private final Set<String> alone = new LinkedHashSet<>();

  /** The passwords of a URL, and the one that was given beside it. */
  Passwords(String url, Optional<String> user, Optional<String> password) {
    this.url = url;
    password.ifPresent(alone::add);
    Matcher properties = IN_URL.matcher(url);
    while (properties.find()) {
      alone.add(properties.group(2));
      decoded(properties.group(2)).ifPresent(alone::add);
    }
    String open = masked(IN_URL, url);
    alone.removeIf(
        secret ->
            secret.length() < SHORTEST_ALONE
                || user.equals(Optional.of(secret))
                || open.matches("(?s).*[/=]" + Pattern.quote(secret) + "(?:[?&:/].*)?"));
  }

  /** The text without passwords. */
  String maskedIn(String text) {
    String clean = masked(IN_TEXT, text.replace(url, masked(IN_URL, url)));
    for (String secret : alone) {
      clean = standingAlone(secret).matcher(clean).replaceAll(Matcher.quoteReplacement(MASK));
    }
    return clean;
  }

  private static String masked(Pattern properties, String text) {
    return properties.matcher(text).replaceAll("$1=" + Matcher.quoteReplacement(MASK));
  }

  private static Pattern standingAlone(String secret) {
    boolean word = WORD.matcher(secret).matches();
    String before = word ? "(?<=[\"'`=(]|: )" : "(?<![^\\s\"'`=(:,;])";
    String after = word ? "(?=[\"'`),;.]|\\s*$)" : "(?![^\\s\"'`):,;.])";
    return Pattern.compile(before + Pattern.quote(secret) + after);
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
