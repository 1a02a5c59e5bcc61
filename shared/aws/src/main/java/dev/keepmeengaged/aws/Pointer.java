package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.UnavailableException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The one item that names the current release. A publish or a rollback replaces it.
 *
 * @param current the release to serve
 * @param previous the release before it, kept for a rollback
 */
public record Pointer(Release current, Optional<Release> previous) {

  /** The attribute that the publisher's condition compares: the current data version. */
  public static final String DATA = "data";

  /** The attribute with the previous data version; not there after the first publish. */
  public static final String PREVIOUS_DATA = "previous." + DATA;

  private static final String FORM = "form";
  private static final String MODEL = "model";

  /** Not there in a pointer that was written before releases carried the manifest's hash. */
  private static final String MANIFEST_HASH = "manifestHash";

  private static final String PUBLISHED_AT = "publishedAt";
  private static final String PUBLISHED_BY = "publishedBy";

  /** Not there in a pointer that was written before kinds of scores were told apart. */
  private static final String SCORE_KIND = "scoreKind";

  /** The form of the items of a release; a reader refuses another. In form 1 lists had an index. */
  private static final int THIS_FORM = 2;

  /** The item of this pointer. */
  public Map<String, AttributeValue> item() {
    Item.Writer item = Item.writer(TableSchema.pointer()).wholeNumber(FORM, THIS_FORM);
    write(item, "", current);
    previous.ifPresent(release -> write(item, "previous.", release));
    return item.attributes();
  }

  /**
   * The pointer in an item.
   *
   * @throws UnavailableException when it was written by a version of this program that writes its
   *     items in another form
   */
  public static Pointer in(Map<String, AttributeValue> attributes) {
    return Item.read(attributes, Pointer::read);
  }

  static Pointer read(Item item) {
    if (item.wholeNumber(FORM) != THIS_FORM) {
      throw new IllegalArgumentException("form " + item.wholeNumber(FORM) + " of the items");
    }
    return new Pointer(
        release(item, ""),
        item.has(PREVIOUS_DATA) ? Optional.of(release(item, "previous.")) : Optional.empty());
  }

  private static void write(Item.Writer item, String prefix, Release release) {
    item.text(prefix + DATA, release.data().value())
        .text(prefix + MODEL, release.model().value())
        .text(prefix + PUBLISHED_AT, release.publishedAt().toString())
        .text(prefix + PUBLISHED_BY, release.publishedBy())
        .text(prefix + SCORE_KIND, release.scoreKind().id());
    release.manifestHash().ifPresent(hash -> item.text(prefix + MANIFEST_HASH, hash));
  }

  private static ScoreKind scoreKind(String id) {
    return ScoreKind.byId(id)
        .orElseThrow(() -> new IllegalArgumentException("no kind of score: " + id));
  }

  private static Release release(Item item, String prefix) {
    try {
      return new Release(
          new DataVersion(item.text(prefix + DATA)),
          new ModelVersion(item.text(prefix + MODEL)),
          item.optionalText(prefix + MANIFEST_HASH),
          Instant.parse(item.text(prefix + PUBLISHED_AT)),
          item.text(prefix + PUBLISHED_BY),
          item.optionalText(prefix + SCORE_KIND)
              .map(Pointer::scoreKind)
              .orElse(ScoreKind.RECORDED));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(prefix + PUBLISHED_AT + " is not a time", e);
    }
  }
}
