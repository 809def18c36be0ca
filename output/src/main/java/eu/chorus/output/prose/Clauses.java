package eu.chorus.output.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import simplenlg.features.Feature;
import simplenlg.features.NumberAgreement;
import simplenlg.framework.NLGElement;
import simplenlg.framework.NLGFactory;
import simplenlg.lexicon.Lexicon;
import simplenlg.realiser.english.Realiser;

/**
 * Makes English sentences of patterns whose grammar SimpleNLG works out (Gatt and Reiter, ENLG
 * 2009). A pattern is {@code front | subject | verb | rest}, all but the verb perhaps empty, with
 * places {@code {name}}; the verb is a lemma that agrees with the first place of its subject, or is
 * plural with a plus sign and singular with a minus sign. Clauses are joined by {@code //
 * connective |}.
 */
final class Clauses {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern JOINT = Pattern.compile("\\s*//\\s*");
  private static final Pattern FIELD = Pattern.compile("\\s*\\|\\s*");
  private static final int FIELDS = 4;

  private final NLGFactory factory;
  private final Realiser realiser;

  Clauses() {
    var lexicon = Lexicon.getDefaultLexicon();
    this.factory = new NLGFactory(lexicon);
    this.realiser = new Realiser(lexicon);
  }

  /** The sentence of a pattern with its places filled. */
  String sentence(String pattern, Map<String, Slot> slots) {
    var clauses = new ArrayList<String>();
    for (var part : JOINT.split(pattern)) {
      var fields = List.of(FIELD.split(part, -1));
      if (fields.size() != FIELDS) {
        throw new IllegalArgumentException("a clause has four fields: " + part);
      }
      clauses.add(clause(fields, slots, clauses.isEmpty()));
    }
    return finished(String.join("", clauses));
  }

  private String clause(List<String> fields, Map<String, Slot> slots, boolean first) {
    var words = new ArrayList<String>();
    if (first && !fields.get(0).isEmpty()) {
      words.add(filled(fields.get(0), slots) + ",");
    } else if (!first) {
      words.add(connective(fields.get(0)));
    }
    words.add(filled(fields.get(1), slots));
    words.add(verb(fields.get(2), subject(fields.get(1), slots)));
    words.add(filled(fields.get(3), slots));
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  /** "and" stands without a comma between two clauses, what sets them against one another with. */
  private static String connective(String word) {
    return switch (word) {
      case "and" -> " and";
      case ";" -> ";";
      default -> ", " + word;
    };
  }

  private static Optional<Slot> subject(String field, Map<String, Slot> slots) {
    return PLACE.matcher(field).results().map(place -> slot(place, slots)).findFirst();
  }

  private String verb(String lemma, Optional<Slot> subject) {
    boolean many = lemma.endsWith("+");
    boolean one = lemma.endsWith("-");
    var verb =
        factory.createVerbPhrase(many || one ? lemma.substring(0, lemma.length() - 1) : lemma);
    boolean plural = many || (!one && subject.map(Slot::plural).orElse(false));
    verb.setFeature(Feature.NUMBER, plural ? NumberAgreement.PLURAL : NumberAgreement.SINGULAR);
    return realised(verb);
  }

  private String filled(String field, Map<String, Slot> slots) {
    return PLACE
        .matcher(field)
        .replaceAll(place -> Matcher.quoteReplacement(text(slot(place, slots))));
  }

  private static Slot slot(MatchResult place, Map<String, Slot> slots) {
    var slot = slots.get(place.group(1));
    if (slot == null) {
      throw new IllegalArgumentException("nothing fills " + place.group());
    }
    return slot;
  }

  private String text(Slot slot) {
    if (slot instanceof Slot.Several several) {
      var row = factory.createCoordinatedPhrase();
      several.things().forEach(thing -> row.addCoordinate(factory.createStringElement(thing)));
      return realised(row);
    }
    if (slot instanceof Slot.Count count) {
      var noun = factory.createNounPhrase(count.noun());
      noun.setPlural(count.plural());
      return count.written() + " " + realised(noun);
    }
    return ((Slot.Words) slot).text();
  }

  private String realised(NLGElement element) {
    return realiser.realise(element).getRealisation();
  }

  /** With a capital and a full stop; a sentence that begins with a quotation mark has its own. */
  private static String finished(String words) {
    int first = words.codePointAt(0);
    var rest = words.substring(Character.charCount(first));
    return Character.toString(Character.toUpperCase(first)) + rest + ".";
  }
}
