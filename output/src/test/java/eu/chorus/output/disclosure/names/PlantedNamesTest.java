package eu.chorus.output.disclosure.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ibm.icu.text.Transliterator;
import eu.chorus.model.Respondent;
import eu.chorus.model.Verbatim;
import eu.chorus.output.disclosure.quotation.AllowList;
import eu.chorus.output.disclosure.readback.Strand;
import eu.chorus.output.synthesis.Frames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Names of respondents, planted into sentences of reports in every form that names take: by the
 * register none may get through, and sentences without one must pass. The names are those of texts
 * that people have annotated, put together anew; without these data the test is skipped.
 */
@Tag("slow")
class PlantedNamesTest {
  private static final long SEED = Long.getLong("chorus.seed", 20_261_121L);
  private static final int NAMES = Integer.getInteger("chorus.names", 1_000);
  private static final Transliterator CYRILLIC = Transliterator.getInstance("Latin-Cyrillic");
  private static final Transliterator GREEK = Transliterator.getInstance("Latin-Greek");

  private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final List<Form> OF_ORGANISATIONS =
      List.of(
          Form.AS_GIVEN,
          Form.CAPITALS,
          Form.LOWER_CASE,
          Form.WITHOUT_ACCENTS,
          Form.UMLAUTS_SPELLED,
          Form.SPLIT_OVER_CELLS,
          Form.LETTERS_APART,
          Form.ZERO_WIDTH,
          Form.LOOK_ALIKES,
          Form.BROKEN_AT_LINE_END,
          Form.JOINED);

  private final Random random = new Random(SEED);
  private final List<String> persons = new ArrayList<>();
  private final List<String> organisations = new ArrayList<>();
  private final Set<String> lowerCase = new LinkedHashSet<>();

  /** A name as it is planted: pieces that stand in cells of their own. */
  private enum Form {
    AS_GIVEN,
    CAPITALS,
    LOWER_CASE,
    WITHOUT_ACCENTS,
    UMLAUTS_SPELLED,
    SURNAME_FIRST,
    FIRST_AND_LAST,
    INITIAL,
    TITLE_AND_MIDDLE_NAME,
    SPLIT_OVER_CELLS,
    LETTERS_APART,
    ZERO_WIDTH,
    LOOK_ALIKES,
    BROKEN_AT_LINE_END,
    JOINED,
    CYRILLIC,
    GREEK
  }

  @Test
  void noPlantedNameGetsThrough() throws IOException {
    read();
    var sentences = List.copyOf(Frames.of("en").sequences());
    var allowed = AllowList.builder().frames(Frames.of("en")).build();
    var missed = new TreeMap<Form, Integer>();
    var keys = new ArrayList<Long>();
    var names = new ArrayList<String>();
    var forms = new ArrayList<Form>();
    for (int i = 0; i < NAMES; i++) {
      boolean person = random.nextInt(4) > 0;
      var form = person ? pick(List.of(Form.values())) : pick(OF_ORGANISATIONS);
      var name = accented(person ? personName() : pick(organisations));
      name = form == Form.CYRILLIC ? CYRILLIC.transliterate(name) : name;
      name = form == Form.GREEK ? GREEK.transliterate(name) : name;
      form = form == Form.LETTERS_APART && isShort(name) ? Form.AS_GIVEN : form;
      forms.add(form);
      names.add(name);
      keys.addAll(person ? keysOf(name) : keysOf(NameRegisterTest.organisation(name)));
    }
    var register =
        NameRegister.ofKeys(
            keys,
            lowerCase.stream()
                .map(word -> NameKeys.key(NameKeys.Kind.WORD, NameKeys.tokens(word)))
                .toList());
    for (int i = 0; i < NAMES; i++) {
      var form = forms.get(i);
      var units = new ArrayList<Strand.Unit>();
      units.add(unit(pick(sentences)));
      for (var piece : written(names.get(i), form, i)) {
        units.add(unit(piece));
      }
      units.add(unit(pick(sentences)));
      var check = new NameCheck(register, allowed, List.of());
      if (check.check(List.of(new Strand("a", units))).isEmpty()) {
        missed.merge(form, 1, Integer::sum);
        System.err.println(form + " " + names.get(i));
      }
    }
    int blocked = 0;
    for (var sentence : sentences) {
      var strand = List.of(new Strand("a", List.of(unit(sentence))));
      var found = new NameCheck(register, allowed, List.of()).found(strand);
      blocked += found.isEmpty() ? 0 : 1;
      found.values().forEach(who -> System.err.println(who + " blocked " + sentence));
    }
    System.err.printf(
        Locale.ROOT,
        "seed %d: %d names, missed %s; %d of %d clean sentences blocked%n",
        SEED,
        NAMES,
        missed,
        blocked,
        sentences.size());
    assertThat(missed).as("seed %d", SEED).isEmpty();
    assertThat(blocked).as("seed %d", SEED).isZero();
  }

  /** A person by one of the ways in which a name comes to be known. */
  private List<Long> keysOf(String name) {
    int middle = 1 + name.indexOf(' ', random.nextInt(name.indexOf(' ') + 1));
    int words = name.split(" ").length;
    return switch (random.nextInt(4)) {
      case 0 -> keysOf(NameRegisterTest.person("Dr. " + name + " MSc"));
      case 1 ->
          words > 4
              ? keysOf(NameRegisterTest.person(name))
              : keysOf(
                  NameRegisterTest.respondent(
                      "", "Prof", name.substring(0, middle).strip(), name.substring(middle)));
      case 2 ->
          words > 4
              ? keysOf(NameRegisterTest.person(name))
              : NameRegister.keysOfSignatures(
                  Stream.of("Yours sincerely,", "Dr. " + name).map(Verbatim::new).toList());
      default -> keysOf(NameRegisterTest.person(name));
    };
  }

  private static List<Long> keysOf(Respondent respondent) {
    var named = NameRegister.keysOf(respondent);
    return Stream.concat(named.keys().stream(), named.parts().stream()).toList();
  }

  private List<String> written(String name, Form form, int i) {
    var words = List.of(name.split("[ ,]+"));
    var first = words.get(0);
    var rest = String.join(" ", words.subList(1, words.size()));
    return switch (form) {
      case CAPITALS -> List.of("so says " + name.toUpperCase(Locale.ROOT) + " in 2024");
      case LOWER_CASE -> List.of("so says " + name.toLowerCase(Locale.ROOT) + " in 2024");
      case WITHOUT_ACCENTS ->
          List.of(
              "by " + Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", ""));
      case UMLAUTS_SPELLED ->
          List.of("by " + name.replace("ü", "ue").replace("ö", "oe").replace("ä", "ae"));
      case SURNAME_FIRST -> List.of(rest + ", " + first);
      case FIRST_AND_LAST -> List.of("says " + first + " " + words.get(words.size() - 1));
      case INITIAL -> List.of(first.charAt(0) + ". " + rest);
      case TITLE_AND_MIDDLE_NAME -> List.of("Dr " + first + " X. " + rest);
      case SPLIT_OVER_CELLS -> words;
      case LETTERS_APART -> List.of("by " + name.replace(" ", "").replaceAll("(?<=.)(?=.)", " "));
      case ZERO_WIDTH -> List.of("by " + name.replaceAll("(?<=\\p{L})(?=\\p{L})", "\u200b"));
      case LOOK_ALIKES ->
          List.of(
              "by " + name.replace('a', '\u0430').replace('e', '\u0435').replace('o', '\u043e'));
      case BROKEN_AT_LINE_END ->
          List.of("by " + name.replaceFirst("(?<=\\p{L}{2})(?=\\p{Ll}{2})", "-\n"));
      case JOINED -> List.of("by " + name.replace(" ", ""));
      case CYRILLIC, GREEK -> List.of("by " + (i % 2 == 0 ? LATIN.transliterate(name) : name));
      default -> List.of("so says " + name + " in " + i);
    };
  }

  /** So few letters, each by itself, are met by chance: nothing is promised of them. */
  private static boolean isShort(String name) {
    return name.codePoints().filter(Character::isLetter).count() < NameKeys.HEAD + 2;
  }

  /** Of two parts, or of up to seven. */
  private String personName() {
    var parts = new ArrayList<String>();
    parts.add(pick(persons).split(" ")[0]);
    for (int more = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 1; more > 0; more--) {
      var other = pick(persons).split(" ");
      var last = other[other.length - 1];
      parts.add(parts.contains(last) ? last + "a" : last);
    }
    return String.join(" ", parts);
  }

  /** Every third name has accents, which the data lack. */
  private String accented(String name) {
    return switch (random.nextInt(6)) {
      case 0 -> name.replace("u", "ü").replace("o", "ö");
      case 1 -> name.replace("e", "é").replace("a", "ä");
      default -> name;
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Strand.Unit unit(String text) {
    return new Strand.Unit("p", text);
  }

  private void read() throws IOException {
    var folder = shared();
    read(folder.resolve("uner_en_ewt/en_ewt-ud-dev.iob2"), "\t", 1, 2);
    read(folder.resolve("wikigold/CONLL-format/data/wikigold.conll.txt"), " ", 0, 1);
    persons.removeIf(name -> !name.matches("\\p{Lu}[\\p{L}'-]{2,} .*\\p{Lu}[\\p{L}'-]{2,}"));
    persons.removeIf(name -> name.contains("@"));
    organisations.removeIf(name -> !name.matches("\\p{Lu}[\\p{L}-]{2,}( [\\p{L}&-]{2,})+"));
  }

  private void read(Path file, String separator, int word, int label) throws IOException {
    var name = new ArrayList<String>();
    var kind = "O";
    for (var line : Files.readAllLines(file)) {
      var cells = line.split(separator);
      boolean token = !line.startsWith("#") && cells.length > label;
      var tag = token ? cells[label] : "O";
      boolean goes = tag.startsWith("I-") && !name.isEmpty() && kind.equals(tag.substring(2));
      if (!goes && !name.isEmpty()) {
        (kind.equals("PER") ? persons : organisations).add(String.join(" ", name));
        name.clear();
      }
      if (tag.endsWith("-PER") || tag.endsWith("-ORG")) {
        kind = tag.substring(2);
        name.add(cells[word]);
      } else if (token && cells[word].matches("\\p{Ll}+")) {
        lowerCase.add(cells[word]);
      }
    }
  }

  private static Path shared() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.exists(folder.resolve("chorus"))) {
      folder = folder.getParent();
    }
    Path data = folder.resolveSibling("shared").resolve("data/ner");
    assumeTrue(Files.exists(data), "no development data: ner");
    return data;
  }
}
