package eu.chorus.output.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Changes of words, and of what stands between them. */
final class Edit {
  /** One word in so many is changed. */
  private static final int EVERY = 6;

  private static final List<String> SIGNS =
      List.of(", ", " — ", "; ", "… ", " (", ") ", ": ", "\t");

  private static final List<String> OTHER_WORDS =
      List.of(
          "rather",
          "matters",
          "nobody",
          "quickly",
          "large",
          "proposal",
          "often",
          "the",
          "holds",
          "window",
          "green",
          "decides",
          "without",
          "certain",
          "people",
          "measure",
          "would",
          "paper");

  private Edit() {}

  static List<String> edited(List<String> words, Random random, boolean evenly) {
    var edited = new ArrayList<>(words);
    var places = evenly ? every(words.size(), random) : anywhere(words.size(), random);
    for (int place : places) { // from the end, so that places stay what they are
      change(edited, place, random);
    }
    return edited;
  }

  private static List<Integer> every(int size, Random random) {
    int first = random.nextInt(Math.min(EVERY, size));
    return IntStream.range(0, size)
        .map(i -> size - 1 - i)
        .filter(i -> i % EVERY == first)
        .boxed()
        .toList();
  }

  private static List<Integer> anywhere(int size, Random random) {
    var places = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(places, random);
    int changes = Math.max(1, (int) Math.round((double) size / EVERY));
    return places.stream().limit(changes).sorted(Collections.reverseOrder()).toList();
  }

  private static void change(List<String> words, int place, Random random) {
    int at = Math.min(place, words.size() - 1);
    var other = OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size()));
    switch (random.nextInt(5)) {
      case 0 -> words.set(at, other);
      case 1 -> words.remove(at);
      case 2 -> words.add(at, other);
      case 3 -> words.set(at, inflected(words.get(at)));
      default -> Collections.swap(words, at, at + 1 < words.size() ? at + 1 : at - 1);
    }
  }

  private static String inflected(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s";
  }

  static List<String> hyphenated(List<String> words, Random random) {
    return words.stream()
        .map(
            word -> {
              int at = word.length() / 2;
              boolean broken =
                  word.length() > 3
                      && Character.isLetter(word.charAt(at - 1))
                      && Character.isLetter(word.charAt(at))
                      && random.nextInt(3) == 0;
              return broken ? word.substring(0, at) + "-\n" + word.substring(at) : word;
            })
        .toList();
  }

  static String punctuated(List<String> words, Random random) {
    var out = new StringBuilder(words.get(0));
    for (var word : words.subList(1, words.size())) {
      out.append(SIGNS.get(random.nextInt(SIGNS.size()))).append(word);
    }
    return out.toString();
  }

  static List<String> pieces(List<String> words, Random random) {
    var pieces = new ArrayList<String>();
    for (int i = 0; i < words.size(); ) {
      int to = Math.min(words.size(), i + 1 + random.nextInt(2));
      pieces.add(String.join(" ", words.subList(i, to)));
      i = to;
    }
    return pieces;
  }

  static String spaced(List<String> words) {
    return String.join(
        "   ", words.stream().map(word -> String.join(" ", word.split(""))).toList());
  }

  static String joined(List<String> words, Random random) {
    var out = new StringBuilder(words.get(0));
    for (var word : words.subList(1, words.size())) {
      out.append(random.nextInt(3) == 0 ? " " : "").append(word);
    }
    return out.toString();
  }
}
