package dev.keepmeengaged.data;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The reasons why a text is no number, worded for messages. */
enum InvalidNumber {
  NOT_FINITE("[+-]?(inf|infinity|∞)", "not a finite number"),
  PERCENT_SIGN(".*[%٪％].*", "not a number: write percents without a percent sign"),
  CURRENCY(".*(\\p{Sc}|\\b(EUR|USD|GBP|CHF)\\b).*", "not a number: write amounts without currency"),
  THOUSANDS(
      "[+-]?\\d{1,3}([.,'’\\h]\\d{3})+([.,]\\d+)?",
      "not a number: write numbers without thousands separators"),
  ERROR("#(REF|VALUE|DIV/0|NAME|NUM|NULL|SPILL|CALC)[!?]?|Err:\\d+", "a spreadsheet's error"),
  FORMULA("=.*", "not a number: a formula; export its value"),
  DATE(
      "\\d{1,4}[-./]\\h?\\d{1,2}[-./]\\h?\\d{1,4}.*|\\d{1,2}[-/]\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\."
          + "|\\d{1,4}[-. ]+\\p{L}{3,9}\\.?([-. ]+\\d{2,4})?|\\p{L}{3,9}\\.?[- ]\\d{2,4}",
      "not a number: a date, into which a spreadsheet may have made it"),
  TIME("\\d+:\\d\\d(:\\d\\d)?", "not a number: a time; write hours as a decimal number"),
  UNIT("[+-]?\\d+([.,]\\d+)?\\h?\\p{L}{1,7}\\.?", "not a number: write numbers without a unit"),
  YES_OR_NO("yes|no|true|false|y|n", "not a number: write 1 for yes and 0 for no"),
  OTHER_DIGITS(
      "[+-]?[\\p{Nd}.,٫٬]*[\\p{Nd}&&[^0-9]][\\p{Nd}.,٫٬]*", "not a number: write digits 0 to 9"),
  OTHER_MINUS("[−–]\\d.*|\\(\\d+([.,]\\d+)?\\)|\\d+([.,]\\d+)?-", "negative, or no number at all"),
  OTHER(".*", "not a number");

  private final Pattern pattern;
  private final String reason;

  InvalidNumber(String pattern, String reason) {
    this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    this.reason = reason;
  }

  static String reason(String text) {
    return Arrays.stream(values())
        .filter(why -> why.pattern.matcher(text).matches())
        .findFirst()
        .orElse(OTHER)
        .reason;
  }
}
