package eu.chorus.ingest.survey;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages as exports name them, by English name or by code, to BCP 47 tags. */
final class Languages {
  private static final Map<String, String> TAG_BY_NAME = byName();

  private Languages() {}

  /** The tag, such as "el" for "Greek" or "EL"; empty if the name is neither. */
  static String tag(String name) {
    String folded = Label.fold(name).toLowerCase(Locale.ROOT);
    String tag = TAG_BY_NAME.get(folded);
    if (tag != null) {
      return tag;
    }
    return TAG_BY_NAME.containsValue(folded) ? folded : "";
  }

  private static Map<String, String> byName() {
    var tags = new HashMap<String, String>();
    for (String code : Locale.getISOLanguages()) {
      String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
      tags.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(tags);
  }
}
