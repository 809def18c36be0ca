package eu.chorus.nlp.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every language that has a folder. Folders are named by two-letter ISO 639 codes, each of which is
 * looked for: a class path cannot be listed in every packaging, but it can be asked.
 */
public final class Languages {
  private final Map<String, Language> byTag;

  private Languages(Map<String, Language> byTag) {
    this.byTag = byTag;
  }

  /** The languages of this installation; read once, at first use. */
  public static Languages installed() {
    return Holder.INSTALLED;
  }

  /** The language of that tag; a region or script in the tag is passed over. */
  public Optional<Language> of(String tag) {
    return Optional.ofNullable(byTag.get(Locale.forLanguageTag(tag).getLanguage()));
  }

  /** All of them, by tag. */
  public List<Language> all() {
    return List.copyOf(byTag.values());
  }

  private static final class Holder {
    private static final Languages INSTALLED = read();

    private static Languages read() {
      var byTag = new TreeMap<String, Language>();
      Arrays.stream(Locale.getISOLanguages())
          .filter(LanguageFolder::exists)
          .forEach(tag -> byTag.put(tag, new Language(LanguageFolder.open(tag))));
      return new Languages(byTag);
    }
  }
}
