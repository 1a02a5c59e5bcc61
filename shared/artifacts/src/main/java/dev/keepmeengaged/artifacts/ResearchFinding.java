package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.json.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What a publication found about something that a course can have more or less of, in our words.
 *
 * @param id stable, for links and programs
 * @param levers the features that it is about; none where it is about any advice or any dashboard
 * @param effect what more of the lever does to what was measured
 * @param finding a sentence
 * @param size as published, in a sentence
 * @param measured what was measured, in a phrase: completion, scores, learning
 * @param setting where, in a phrase
 * @param caveat why it need not hold here, in a sentence
 * @param citation authors, year, title, place
 * @param basis whether we read the publication
 * @param checked against what the citation and the figures were checked, in a sentence
 * @param vendor whether it is a company's claim about its own product
 */
public record ResearchFinding(
    String id,
    List<Feature> levers,
    Effect effect,
    String finding,
    String size,
    String measured,
    String setting,
    String caveat,
    String citation,
    Basis basis,
    String checked,
    boolean vendor) {

  /** What more of a lever does to what was measured. */
  public enum Effect {
    RAISES,
    LOWERS,
    /** No difference was found. */
    NONE;

    /** The name in files and answers. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Effect read(JsonValue node) {
      return JsonFile.oneOf(values(), Effect::id, node, "is neither raises, lowers nor none");
    }
  }

  /** From where we know a finding. */
  public enum Basis {
    /** One of us read the publication. */
    READ,
    /** From its abstract, or from what others say of it. */
    CITED;

    /** The name in files and answers. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Basis read(JsonValue node) {
      return JsonFile.oneOf(values(), Basis::id, node, "is neither read nor cited");
    }
  }

  public ResearchFinding {
    levers = List.copyOf(levers);
  }

  static ResearchFinding read(JsonValue node) {
    return new ResearchFinding(
        node.get("id").asString(),
        node.get("levers").elements(JsonFile::feature),
        Effect.read(node.get("direction")),
        node.get("finding").asString(),
        node.get("size").asString(),
        node.get("measured").asString(),
        node.get("setting").asString(),
        node.get("caveat").asString(),
        node.get("citation").asString(),
        Basis.read(node.get("basis")),
        node.get("checked").asString(),
        node.get("vendor").asBoolean());
  }
}
