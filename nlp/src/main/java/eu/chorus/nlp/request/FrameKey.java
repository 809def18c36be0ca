package eu.chorus.nlp.request;

import java.util.List;

/**
 * What makes two requests the same: whatever words they use, and whoever is asked, however
 * strongly.
 *
 * @param kind name of the class of the verb, in which synonyms are one ("delete", "publish"); a
 *     verb in no class stands for itself, as {@code other:verb}
 * @param polarity whether it is to be done
 * @param object lemmas of the object without those that tell nothing, each once and in alphabetical
 *     order; empty when only the targets tell
 * @param targets provisions that it is about, in alphabetical order
 */
public record FrameKey(String kind, Polarity polarity, List<String> object, List<String> targets)
    implements Comparable<FrameKey> {
  public FrameKey {
    object = List.copyOf(object);
    targets = List.copyOf(targets);
  }

  /** Whether both are about the same: the same object, at provisions that do not differ. */
  boolean sharesSubject(FrameKey other) {
    boolean objects =
        object.equals(other.object)
            || (!targets.isEmpty() && (object.isEmpty() || other.object.isEmpty()));
    boolean places = targets.isEmpty() || other.targets.isEmpty() || targets.equals(other.targets);
    return objects && places && !(object.isEmpty() && targets.isEmpty());
  }

  /** By kind, polarity, object and targets. */
  @Override
  public int compareTo(FrameKey other) {
    int kinds = kind.compareTo(other.kind);
    int polarities = polarity.compareTo(other.polarity);
    int objects = String.join(" ", object).compareTo(String.join(" ", other.object));
    int places = String.join(" ", targets).compareTo(String.join(" ", other.targets));
    return kinds != 0 ? kinds : polarities != 0 ? polarities : objects != 0 ? objects : places;
  }

  /** Kind and polarity alone: the rest is a respondent's words. */
  @Override
  public String toString() {
    return "FrameKey[" + kind + " " + polarity + "]";
  }
}
